package sn.coop.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SequencerTest {
  private static final String SIGNATURE = "\n- the log signs\n";
  private static final Sequencer.Key KEY =
      new Sequencer.Key("log.example/dakar", text -> text + SIGNATURE, SequencerTest::verify);

  private final MemoryLog log = new MemoryLog();

  private static String verify(String note) throws NoteInvalid {
    if (!note.endsWith(SIGNATURE)) {
      throw new NoteInvalid("no signature of the log");
    }
    return note.substring(0, note.length() - SIGNATURE.length());
  }

  @Test
  void waiting_entries_get_their_places_and_a_signed_checkpoint() throws LogFailure {
    log.add("one", "two", "three");
    Sequencer sequencer = Sequencer.start(log, KEY);
    assertThat(sequencer.integrate()).isEqualTo(3);
    assertThat(sequencer.integrate()).isZero();
    Checkpoint signed = Checkpoint.parse(verify(sequencer.latestNote().orElseThrow()));
    assertThat(signed).isEqualTo(new Checkpoint("log.example/dakar", 3, log.root(0, 3)));
    assertThat(log.notes).hasSize(1);
  }

  @Test
  void a_restarted_sequencer_goes_on_where_the_log_ends() throws LogFailure {
    log.add("one", "two", "three");
    Sequencer.start(log, KEY).integrate();
    log.add("four");
    Sequencer.start(log, KEY).integrate();
    Checkpoint signed = Checkpoint.parse(verify(log.latestNote().orElseThrow()));
    assertThat(signed.size()).isEqualTo(4);
    assertThat(signed.root()).isEqualTo(log.root(0, 4));
  }

  @Test
  void a_batch_is_bounded() throws LogFailure {
    for (int i = 0; i < Sequencer.BATCH + 1; i++) {
      log.add("entry " + i);
    }
    Sequencer sequencer = Sequencer.start(log, KEY);
    assertThat(sequencer.integrate()).isEqualTo(Sequencer.BATCH);
    assertThat(sequencer.integrate()).isEqualTo(1);
  }

  @Test
  void a_log_that_is_not_what_was_signed_does_not_go_on() throws LogFailure {
    log.add("one", "two", "three");
    Sequencer.start(log, KEY).integrate();
    List<Hash> whole = List.copyOf(log.leaves);

    log.leaves.remove(2);
    assertThatThrownBy(() -> Sequencer.start(log, KEY)).isInstanceOf(LogForked.class);
    log.leaves.add(whole.get(1));
    assertThatThrownBy(() -> Sequencer.start(log, KEY)).isInstanceOf(LogForked.class);
    log.leaves.set(2, whole.get(2));
    assertThat(Sequencer.start(log, KEY).integrate()).isZero();
    log.notes.clear();
    assertThatThrownBy(() -> Sequencer.start(log, KEY)).isInstanceOf(LogForked.class);
  }

  @Test
  void a_checkpoint_that_nobody_signed_is_not_gone_on_from() throws LogFailure {
    log.add("one");
    Sequencer.start(log, KEY).integrate();
    log.notes.set(0, log.notes.get(0).replace("the log signs", "somebody signs"));
    assertThatThrownBy(() -> Sequencer.start(log, KEY))
        .isInstanceOf(LogForked.class)
        .hasMessageContaining("does not hold");
  }

  @Test
  void a_checkpoint_of_another_log_is_not_gone_on_from() throws LogFailure {
    log.add("one");
    Sequencer.start(log, KEY).integrate();
    Sequencer.Key other = new Sequencer.Key("log.example/madrid", KEY.signer(), KEY.verifier());
    assertThatThrownBy(() -> Sequencer.start(log, other)).isInstanceOf(LogForked.class);
  }

  @Test
  void an_entry_without_its_promised_hash_is_not_integrated() throws LogFailure {
    log.pending.add(new LogStore.Pending(1, new byte[] {1}, MerkleTree.leafHash(new byte[] {2})));
    Sequencer sequencer = Sequencer.start(log, KEY);
    assertThatThrownBy(sequencer::integrate).isInstanceOf(LogForked.class);
    assertThat(log.leaves).isEmpty();
  }

  @Test
  void an_unanswered_integration_is_neither_lost_nor_done_twice() throws LogFailure {
    for (Fault fault : List.of(Fault.LOST, Fault.DONE_BUT_UNANSWERED)) {
      MemoryLog faulty = new MemoryLog();
      faulty.add("one", "two");
      Sequencer sequencer = Sequencer.start(faulty, KEY);
      faulty.fault = fault;
      assertThatThrownBy(sequencer::integrate).isInstanceOf(LogUnavailable.class);
      faulty.fault = Fault.NONE;
      faulty.add("three");
      assertThat(sequencer.integrate()).isEqualTo(fault == Fault.LOST ? 3 : 1);
      assertThat(faulty.leaves).hasSize(3).doesNotHaveDuplicates();
      assertThat(Sequencer.start(faulty, KEY).integrate()).isZero();
    }
  }

  private enum Fault {
    NONE,
    LOST,
    DONE_BUT_UNANSWERED
  }

  /** A log in memory whose integrate can go wrong both ways. */
  private static final class MemoryLog implements LogStore {
    final List<Pending> pending = new ArrayList<>();
    final List<Hash> leaves = new ArrayList<>();
    final List<byte[]> entries = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    Fault fault = Fault.NONE;

    void add(String... texts) {
      for (String text : texts) {
        byte[] entry = text.getBytes(StandardCharsets.UTF_8);
        pending.add(new Pending(pending.size(), entry, MerkleTree.leafHash(entry)));
      }
    }

    @Override
    public List<Pending> pending(int max) {
      return List.copyOf(pending.subList(0, Math.min(max, pending.size())));
    }

    @Override
    public void integrate(long first, List<Pending> batch, String note) throws LogUnavailable {
      if (fault == Fault.LOST) {
        throw new LogUnavailable("lost");
      }
      assertThat(first).isEqualTo(leaves.size());
      for (Pending entry : batch) {
        leaves.add(entry.leaf());
        entries.add(entry.entry());
      }
      pending.removeAll(batch);
      notes.add(note);
      if (fault == Fault.DONE_BUT_UNANSWERED) {
        throw new LogUnavailable("done, but unanswered");
      }
    }

    @Override
    public long size() {
      return leaves.size();
    }

    @Override
    public Optional<byte[]> entry(long index) {
      return Optional.of(entries.get((int) index));
    }

    @Override
    public OptionalLong indexOf(Hash leaf) {
      int index = leaves.indexOf(leaf);
      return index < 0 ? OptionalLong.empty() : OptionalLong.of(index);
    }

    @Override
    public Optional<String> latestNote() {
      return notes.isEmpty() ? Optional.empty() : Optional.of(notes.get(notes.size() - 1));
    }

    @Override
    public List<Hash> hashes(long from, long to) {
      return List.copyOf(leaves.subList((int) from, (int) to));
    }
  }
}
