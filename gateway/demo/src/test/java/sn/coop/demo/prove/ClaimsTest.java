package sn.coop.demo.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  @Test
  void every_claim_is_a_stop_of_the_tour() throws Exception {
    String tour = Files.readString(Path.of("..", "..", "docs", "tour.md"));
    List<String> commands = tour.lines().filter(line -> line.startsWith("./rcg prove ")).toList();
    assertThat(commands)
        .containsExactlyInAnyOrderElementsOf(
            Claims.ALL.stream().map(claim -> "./rcg prove " + claim.name()).toList());
  }
}
