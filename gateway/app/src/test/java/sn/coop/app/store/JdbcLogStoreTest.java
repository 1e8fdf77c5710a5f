package sn.coop.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.core.audit.Checkpoint;
import sn.coop.core.audit.ConsistencyProof;
import sn.coop.core.audit.Hash;
import sn.coop.core.audit.InclusionProof;
import sn.coop.core.audit.LogFailure;
import sn.coop.core.audit.LogStore;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.audit.Sequencer;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.failure.Failure;

@SuppressWarnings("NullAway.Init") // JUnit sets them
class JdbcLogStoreTest {
  @TempDir Path home;

  private final Exchange exchange = new Exchange();
  private SqliteStore store;
  private JdbcLedger ledger;
  private JdbcLogStore log;

  @BeforeEach
  void open() throws Failure {
    store = SqliteStore.open(home, DurableSteps.NONE);
    ledger = new JdbcLedger(store);
    log = new JdbcLogStore(store, Clock.fixed(Exchange.NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Sequencer sequencer() throws LogFailure {
    return Sequencer.start(log, new Sequencer.Key("log.example", text -> text, note -> note));
  }

  @Test
  void what_a_receipt_promised_is_integrated_and_proven() throws Failure, LogFailure {
    Sequencer sequencer = sequencer();
    ledger.record(exchange.request(1));
    ledger.record(exchange.request(2));
    sequencer.integrate();
    Checkpoint first = Checkpoint.parse(log.latestNote().orElseThrow());
    ledger.record(exchange.request(3));
    Hash promised = log.pending(10).get(0).leaf();
    assertThat(log.indexOf(promised)).isEmpty();
    sequencer.integrate();

    assertThat(log.pending(10)).isEmpty();
    assertThat(log.size()).isEqualTo(3);
    assertThat(log.indexOf(promised)).isEqualTo(OptionalLong.of(2));
    assertThat(MerkleTree.leafHash(log.entry(2).orElseThrow())).isEqualTo(promised);
    assertThat(log.entry(3)).isEmpty();
    Checkpoint second = Checkpoint.parse(log.latestNote().orElseThrow());
    assertThat(InclusionProof.make(2, 3, log).verifies(promised, second.root())).isTrue();
    assertThat(ConsistencyProof.make(2, 3, log).verifies(first.root(), second.root())).isTrue();
  }

  @Test
  void a_batch_that_cannot_be_integrated_whole_is_not_integrated() throws Failure, LogFailure {
    ledger.record(exchange.request(1));
    LogStore.Pending real = log.pending(10).get(0);
    LogStore.Pending madeUp =
        new LogStore.Pending(99, new byte[] {1}, MerkleTree.leafHash(new byte[] {1}));
    assertThatThrownBy(() -> log.integrate(0, List.of(real, madeUp), "note"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(log.size()).isZero();
    assertThat(log.pending(10)).hasSize(1);
    assertThat(log.latestNote()).isEmpty();
  }

  @Test
  void a_restarted_log_goes_on_where_it_ended() throws Failure, LogFailure {
    ledger.record(exchange.request(1));
    sequencer().integrate();
    close();
    open();
    ledger.record(exchange.request(2));
    assertThat(sequencer().integrate()).isEqualTo(1);
    assertThat(Checkpoint.parse(log.latestNote().orElseThrow()).size()).isEqualTo(2);
  }
}
