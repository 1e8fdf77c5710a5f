package sn.coop.demo.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;

class JournalTest {
  private static final MessageKey FIRST = key("1");
  private static final MessageKey SECOND = key("2");
  private static final Digest DIGEST = Digest.sha256(new byte[] {1});

  private final Path dir;

  JournalTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static MessageKey key(String last) {
    return new MessageKey(
        new AuthorityCode("SN-DACG"),
        new MessageId("urn:uuid:0192f1c4-6b0e-7c55-9d0a-2f0c4b7f1a1" + last));
  }

  private Path file() {
    return dir.resolve("journal");
  }

  @Test
  void a_message_that_comes_again_adds_no_line() throws Exception {
    try (Journal journal = Journal.open(file())) {
      assertThat(journal.note(FIRST, DIGEST)).isTrue();
      assertThat(journal.note(FIRST, DIGEST)).isFalse();
    }
    assertThat(Files.readAllLines(file())).hasSize(1);
  }

  @Test
  void a_reopened_journal_remembers() throws Exception {
    try (Journal journal = Journal.open(file())) {
      journal.note(FIRST, DIGEST);
    }
    try (Journal journal = Journal.open(file())) {
      assertThat(journal.note(FIRST, DIGEST)).isFalse();
      assertThat(journal.note(SECOND, DIGEST)).isTrue();
      assertThat(journal.keys()).containsExactly(FIRST, SECOND);
    }
  }

  @Test
  void a_line_cut_short_by_a_crash_is_dropped_and_the_next_one_is_whole() throws Exception {
    try (Journal journal = Journal.open(file())) {
      journal.note(FIRST, DIGEST);
    }
    Files.writeString(file(), "SN-DACG urn:uuid:0192", StandardOpenOption.APPEND);
    try (Journal journal = Journal.open(file())) {
      journal.note(SECOND, DIGEST);
    }
    try (Journal journal = Journal.open(file())) {
      assertThat(journal.keys()).containsExactly(FIRST, SECOND);
    }
  }

  @Test
  void the_same_id_with_other_content_is_refused() throws Exception {
    try (Journal journal = Journal.open(file())) {
      journal.note(FIRST, DIGEST);
      assertThatThrownBy(() -> journal.note(FIRST, Digest.sha256(new byte[] {2})))
          .isInstanceOf(Refusal.class);
    }
  }
}
