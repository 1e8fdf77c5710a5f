package sn.coop.demo.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import sn.coop.app.sealing.CompactSealer;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.sealing.SealKey;
import sn.coop.app.sealing.Tls;
import sn.coop.app.wiring.TimeOrderedIds;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.SealedMessage;
import sn.coop.demo.Cast;
import sn.coop.demo.Lapse;
import sn.coop.demo.Passage;
import sn.coop.demo.Troupe;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.host.Site;

/** The running demo, and the agencies' systems in front of it, played by this process now. */
final class Setting implements AutoCloseable {
  private static final Passage.References REFERENCES =
      new Passage.References("DACG/EPI/2026/0500", "SGCJI/2026/SN/0500");

  private final DemoHomes homes;
  private final Clock clock;
  private final SecureRandom random;
  private final Troupe troupe;

  private Setting(DemoHomes homes, Clock clock, SecureRandom random, Troupe troupe) {
    this.homes = homes;
    this.clock = clock;
    this.random = random;
    this.troupe = troupe;
  }

  static Setting of(DemoHomes homes, Clock clock, SecureRandom random) throws IOException, Breach {
    Troupe troupe =
        Troupe.of(new Cast(homes, clock, random), clock, new TimeOrderedIds(clock, random));
    return new Setting(homes, clock, random, troupe);
  }

  DemoHomes homes() {
    return homes;
  }

  Troupe troupe() {
    return troupe;
  }

  /** A fresh request of the DACG with a letter of its own. */
  Passage request() throws IOException, Refusal {
    return Passage.begin(troupe, REFERENCES, homes.dacg().resolve("proof.pdf"));
  }

  /** A request of the DACG that breaks rules. */
  Lapse lapse() throws IOException, Refusal, Breach {
    return Lapse.of(troupe, homes, REFERENCES);
  }

  /** The DACG's seal over any bytes, and over the letter of a request. */
  SealedMessage sealed(Bytes content, Passage about) throws IOException, Breach {
    List<Digest> letter = List.of(about.letter().sha256());
    return sealed(content, homes.dacgKeys().seal(Cast.DACG.code()), Cast.DACG, letter);
  }

  /** The Spanish ministry's seal over any bytes. */
  SealedMessage sealedByMju(Bytes content) throws IOException, Breach {
    return sealed(content, homes.mjuKeys().seal(Cast.MJU.code()), Cast.MJU, List.of());
  }

  private SealedMessage sealed(
      Bytes content, SealKey key, AuthorityCode by, List<Digest> attachments) {
    String seal = new CompactSealer(key, by.code(), clock).seal(content, attachments);
    return new SealedMessage(content, MediaType.JSON, seal);
  }

  /** Dakar's door, for its own agency. */
  Door dakarForDacg() throws IOException, Breach {
    return door(homes.dakar(), homes.dakarKeys(), homes.dacgKeys().tls());
  }

  /** Madrid's door, for the Spanish ministry. */
  Door madridForMju() throws IOException, Breach {
    return door(homes.madrid(), homes.madridKeys(), homes.mjuKeys().tls());
  }

  /** Madrid's door, for whoever has the certificate of Dakar's gateway. */
  Door madridForDakar() throws IOException, Breach {
    return door(homes.madrid(), homes.madridKeys(), homes.dakarKeys().tls());
  }

  /** Dakar's door, for somebody with a certificate made a moment ago. */
  Door dakarForStranger() throws IOException, Breach {
    Path dir = Files.createTempDirectory("stranger");
    try {
      KeyHome stranger = KeyHome.open(dir.resolve("keys"), "stranger", clock, random);
      return door(homes.dakar(), homes.dakarKeys(), stranger.tls());
    } finally {
      DemoHomes.delete(dir);
    }
  }

  private Door door(Site site, KeyHome gateway, SealKey own) throws Breach {
    return new Door(
        site.rest(), new Tls(clock, random).client(own, List.of(gateway.tls().certificate())));
  }

  @Override
  public void close() throws IOException {
    troupe.close();
  }
}
