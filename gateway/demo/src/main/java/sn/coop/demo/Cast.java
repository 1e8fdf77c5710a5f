package sn.coop.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import sn.coop.app.sealing.CompactSealVerifier;
import sn.coop.app.sealing.CompactSealer;
import sn.coop.app.sealing.JwsReceipts;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.sealing.Tls;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.failure.Breach;
import sn.coop.core.message.AuthorityCode;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.host.Site;
import sn.coop.demo.systems.Address;
import sn.coop.demo.systems.DacgSystem;
import sn.coop.demo.systems.MjuSystem;
import sn.coop.demo.systems.Office;
import sn.coop.demo.systems.Pinned;
import sn.coop.demo.systems.Registry;
import sn.coop.routes.dialect.CanonicalDialect;
import sn.coop.routes.dialect.CanonicalForms;

/** Puts each agency's system together from its keys and from what it pins. */
public final class Cast {
  public static final AuthorityCode DACG = new AuthorityCode("SN-DACG");
  public static final AuthorityCode MJU = new AuthorityCode("ES-MJU-SGCJI");

  private final DemoHomes homes;
  private final Clock clock;
  private final SecureRandom random;
  private final CanonicalDialect canon;

  public Cast(DemoHomes homes, Clock clock, SecureRandom random) {
    this.homes = homes;
    this.clock = clock;
    this.random = random;
    this.canon = new CanonicalDialect(new CanonicalForms(StandardRules.book(clock)));
  }

  /** The DACG's system in front of Dakar; not yet pulling. */
  public DacgSystem dacg() throws IOException, Breach {
    KeyHome keys = homes.dacgKeys();
    Pinned pinned = pinned(homes.dakarKeys(), MJU, homes.mjuKeys().seal(MJU.code()).certificate());
    return new DacgSystem(
        office(homes.dacg(), DACG, keys, pinned), address(homes.dakar(), keys, pinned));
  }

  /** The Spanish ministry's system in front of Madrid; not yet consuming. */
  public MjuSystem mju() throws IOException, Breach {
    KeyHome keys = homes.mjuKeys();
    Pinned pinned =
        pinned(homes.madridKeys(), DACG, homes.dacgKeys().seal(DACG.code()).certificate());
    return new MjuSystem(
        office(homes.mju(), MJU, keys, pinned), address(homes.madrid(), keys, pinned));
  }

  private Pinned pinned(KeyHome gateway, AuthorityCode peer, X509Certificate seal)
      throws IOException, Breach {
    return new Pinned(
        gateway.tls().certificate(),
        gateway.countersign().certificate(),
        Map.of(
            peer,
            seal,
            homes.dakar().authority(),
            homes.dakarKeys().countersign().certificate(),
            homes.madrid().authority(),
            homes.madridKeys().countersign().certificate()));
  }

  private Office office(Path dir, AuthorityCode authority, KeyHome keys, Pinned pinned)
      throws IOException, Breach {
    Registry.Tools tools =
        new Registry.Tools(
            new CompactSealer(keys.seal(authority.code()), authority.code(), clock),
            new JwsReceipts(keys.countersign(), authority.code()),
            new CompactSealVerifier(clock),
            canon);
    return Office.open(dir, new Registry(authority, pinned, tools, clock), clock);
  }

  private Address address(Site site, KeyHome keys, Pinned pinned) throws Breach {
    return new Address(
        site.rest(),
        site.queue(),
        new Tls(clock, random).client(keys.tls(), List.of(pinned.tls())));
  }
}
