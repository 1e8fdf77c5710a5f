package sn.coop.app.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.app.store.Exchange.AUDIENCIA;
import static sn.coop.app.store.Exchange.MADRID;
import static sn.coop.app.store.Exchange.SGCJI;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.app.admin.StatusCommand;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.delivery.Recording;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.failure.Failure;

/** What an officer reads in a terminal: where each message is, beside how the case stands. */
@SuppressWarnings("NullAway.Init") // JUnit sets them
class StatusOfTransportTest {
  @TempDir Path home;

  @Test
  void a_case_is_shown_with_the_way_to_each_recipient() throws Failure {
    try (SqliteStore store = SqliteStore.open(home, DurableSteps.NONE)) {
      JdbcLedger ledger = new JdbcLedger(store);
      Exchange exchange = new Exchange();
      Recording request = exchange.request(1);
      ledger.record(
          new Recording(
              request.message(),
              List.of(Exchange.due(1, 1, MADRID, SGCJI, AUDIENCIA)),
              request.news(),
              request.audit(),
              Recording.Effects.NONE));
      ledger.settle(exchange.receipted(1, Event.DELIVER, AUDIENCIA));
      ledger.settle(exchange.ended(1, Event.EXPIRE));
    }
    assertThat(status().lines().filter(line -> line.contains("  transport ")))
        .anySatisfy(
            line -> assertThat(line).contains("MLA_REQUEST to ES-AN ").endsWith("DELIVERED"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("MLA_REQUEST to ES-MJU-SGCJI ")
                    .endsWith("EXPIRED EXPIRED"))
        .anySatisfy(line -> assertThat(line).endsWith("QUEUED"))
        .hasSize(3);
  }

  private String status() throws Failure {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, UTF_8)) {
      new StatusCommand(out).show(Exchange.conversation(1).urn(), List.of(home));
    }
    return said.toString(UTF_8);
  }
}
