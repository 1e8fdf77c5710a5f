package sn.coop.core.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.machine.Transition;

/** The page's words are written by hand; its diagram and its table come from the machine. */
final class TransportDocTest {
  private static final String REGENERATE = "rcg.regenerate";
  private static final String PAGE = "docs/transport.md";
  private static final String BEGIN =
      "<!-- Generated from TransportMachine.java; do not edit down to the next comment. -->\n";
  private static final String END = "<!-- End of what is generated. -->\n";

  @Test
  void the_page_of_transport_draws_what_the_machine_says() throws IOException {
    Path page = project().resolve(PAGE);
    String said = Files.readString(page, UTF_8);
    assertThat(said).contains(BEGIN).contains(END);
    String before = said.substring(0, said.indexOf(BEGIN) + BEGIN.length());
    String after = said.substring(said.indexOf(END));
    String now = before + drawn() + after;
    if (Boolean.getBoolean(REGENERATE)) {
      Files.writeString(page, now);
    }
    assertThat(Files.readString(page, UTF_8))
        .as(
            "%s is stale; draw it anew with: mvn -pl gateway/core test -Dtest=TransportDocTest -D%s=true",
            PAGE, REGENERATE)
        .isEqualTo(now);
  }

  @Test
  void the_page_of_transport_has_a_word_for_every_state_and_event() throws IOException {
    String said = Files.readString(project().resolve(PAGE), UTF_8);
    String byHand = said.replaceAll("(?s)" + BEGIN + ".*" + END, "");
    for (TransportState state : TransportState.values()) {
      assertThat(byHand).contains("| `" + state + "` |");
    }
    for (Event event : Event.values()) {
      assertThat(byHand).contains("| `" + event + "` |");
    }
  }

  private static String drawn() {
    StringBuilder text = new StringBuilder("\n```mermaid\n");
    text.append(TransportMachine.MACHINE.mermaid()).append("```\n\n");
    text.append("| from | event | to | by |\n| --- | --- | --- | --- |\n");
    for (Transition<TransportState, Event> row : TransportMachine.MACHINE.table()) {
      text.append("| %s | %s | %s | %s |%n".formatted(row.from(), row.event(), row.to(), row.by()));
    }
    return text.append('\n').toString();
  }

  /** Tests run in the module's directory; the page stands at the project's root. */
  private static Path project() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(root.resolve("rcg"))) {
      Path above = root.getParent();
      if (above == null) {
        throw new AssertionError("no project above " + Path.of("").toAbsolutePath());
      }
      root = above;
    }
    return root;
  }
}
