package sn.coop.demo.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.app.onboarding.GatewayFile;
import sn.coop.app.onboarding.PartnerFiles;

class DemoHomesTest {
  private static final int OFFSET = 3_000;

  /** Maven runs a module's tests in the module's directory. */
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

  private final Path dir;

  DemoHomesTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private DemoHomes homes() {
    return new DemoHomes(dir, OFFSET, Clock.systemUTC(), new SecureRandom());
  }

  @Test
  void every_certificate_that_a_partner_file_names_is_there() throws Exception {
    DemoHomes homes = homes();
    homes.layOut(PROJECT);

    for (Site site : List.of(homes.dakar(), homes.madrid())) {
      Path partners = homes.home(site).resolve("partners");
      try (Stream<Path> files = Files.list(partners)) {
        List<Path> yaml = files.filter(f -> f.toString().endsWith(".yaml")).toList();
        assertThat(yaml).hasSize(2);
        for (Path file : yaml) {
          assertThat(certificates(file)).hasSizeGreaterThanOrEqualTo(3);
          assertThat(certificates(file)).allSatisfy(c -> assertThat(partners.resolve(c)).exists());
        }
      }
    }
  }

  private static List<String> certificates(Path file) throws Exception {
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains("certs/"))
        .map(line -> line.substring(line.indexOf("certs/")).strip())
        .toList();
  }

  @Test
  void the_gateway_finds_no_fault_in_what_was_laid_out() throws Exception {
    DemoHomes homes = homes();
    homes.layOut(PROJECT);

    for (Site site : List.of(homes.dakar(), homes.madrid())) {
      Path home = homes.home(site);
      assertThat(GatewayFile.read(home).authority()).isEqualTo(site.authority());
      assertThat(new PartnerFiles(home.resolve("partners")).read().all()).hasSize(2);
    }
  }

  @Test
  void the_partner_files_name_the_ports_of_this_demo() throws Exception {
    DemoHomes homes = homes();
    homes.layOut(PROJECT);

    assertThat(Files.readString(homes.home(homes.dakar()).resolve("partners/es-gateway.yaml")))
        .contains("https://localhost:21443/services/exchange")
        .doesNotContain("localhost:18443");
    assertThat(Files.readString(homes.home(homes.madrid()).resolve("partners/sn-gateway.yaml")))
        .contains("https://localhost:11443/services/exchange");
    assertThat(Files.readString(homes.home(homes.madrid()).resolve("gateway.yaml")))
        .contains("ports: {https: 21443, amqps: 18671, management: 22090}");
  }

  @Test
  void keys_are_made_once_and_kept() throws Exception {
    DemoHomes homes = homes();
    homes.layOut(PROJECT);
    Object before = homes.dacgKeys().seal("SN-DACG").certificate();

    homes.layOut(PROJECT);

    assertThat(homes().dacgKeys().seal("SN-DACG").certificate()).isEqualTo(before);
  }

  @Test
  void a_cleared_demo_has_new_keys_and_nothing_else_is_touched() throws Exception {
    DemoHomes homes = homes();
    homes.layOut(PROJECT);
    Object before = homes.dakarKeys().tls().certificate();
    Path foreign = Files.writeString(dir.resolve("thesis.txt"), "mine");

    homes.clear();

    assertThat(homes.home(homes.dakar())).doesNotExist();
    assertThat(foreign).exists();
    homes.layOut(PROJECT);
    assertThat(homes.dakarKeys().tls().certificate()).isNotEqualTo(before);
  }

  @Test
  void a_port_that_is_taken_is_named() throws Exception {
    DemoHomes homes = homes();
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), homes.madrid().ports().amqps()));

      assertThatThrownBy(homes::requireFreePorts)
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining("port 18671")
          .hasMessageContaining("madrid");
    }
    homes.requireFreePorts();
  }
}
