package sn.coop.app.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.app.onboarding.GatewayFile;
import sn.coop.app.onboarding.PartnerFiles;
import sn.coop.app.sealing.CompactSealVerifier;
import sn.coop.app.sealing.CompactSealer;
import sn.coop.app.sealing.JwsReceipts;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.sealing.Tls;
import sn.coop.core.delivery.Fresh;
import sn.coop.core.evidence.Receipts;
import sn.coop.core.failure.Breach;
import sn.coop.core.message.Ids;
import sn.coop.core.partner.Partners;
import sn.coop.core.seal.SealVerifier;
import sn.coop.core.seal.Sealer;

/** What a gateway finds, or makes on its first start, in its home. */
@Configuration(proxyBeanMethods = false)
class HomeBeans {

  /** The home directory, as a bean of its own type so that no other path is taken for it. */
  record Home(Path path) {
    Path resolve(String name) {
      return path.resolve(name);
    }
  }

  @Bean
  Home home(@Value("${rcg.home}") String home) {
    return new Home(Path.of(home));
  }

  @Bean
  GatewayFile gatewayFile(Home home) throws InvalidFiles {
    return GatewayFile.read(home.path());
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Bean
  Ids ids(Clock clock, SecureRandom random) {
    return new TimeOrderedIds(clock, random);
  }

  @Bean
  Fresh fresh(Clock clock, Ids ids, SecureRandom random) {
    return new Fresh(
        clock,
        ids,
        () -> {
          byte[] salt = new byte[16];
          random.nextBytes(salt);
          return HexFormat.of().formatHex(salt);
        });
  }

  @Bean
  KeyHome keyHome(Home home, GatewayFile file, Clock clock, SecureRandom random) throws Breach {
    return KeyHome.open(home.resolve("keys"), file.name(), clock, random);
  }

  @Bean
  Partners partners(Home home) throws InvalidFiles, IOException {
    return new PartnerFiles(home.resolve("partners")).read();
  }

  @Bean
  Sealer countersigner(KeyHome keys, GatewayFile file, Clock clock) throws Breach {
    return new CompactSealer(keys.countersign(), file.authority().code(), clock);
  }

  @Bean
  SealVerifier sealVerifier(Clock clock) {
    return new CompactSealVerifier(clock);
  }

  @Bean
  Receipts receipts(KeyHome keys, GatewayFile file) throws Breach {
    return new JwsReceipts(keys.countersign(), file.authority().code());
  }

  @Bean
  Tls tls(Clock clock, SecureRandom random) {
    return new Tls(clock, random);
  }
}
