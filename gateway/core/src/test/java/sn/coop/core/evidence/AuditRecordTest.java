package sn.coop.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import sn.coop.core.message.Bytes;

class AuditRecordTest {
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00.125Z");
  private static final String SALT = "0123456789abcdef0123456789abcdef";

  private static String entry(String note) {
    AuditRecord.About about = new AuditRecord.About("SN-DACG/1", Bytes.utf8("abc").digest(), note);
    return new String(
        new AuditRecord(AT, "record", "SN-DACG", about, SALT).toEntry(), StandardCharsets.UTF_8);
  }

  @Test
  void an_entry_is_one_line_of_json_with_its_keys_in_order() {
    assertThat(entry("MLA_REQUEST"))
        .isEqualTo(
            "{\"at\":\"2026-11-23T09:00:00.125Z\",\"step\":\"record\",\"actor\":\"SN-DACG\","
                + "\"subject\":\"SN-DACG/1\",\"digest\":"
                + "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\","
                + "\"note\":\"MLA_REQUEST\",\"salt\":\"0123456789abcdef0123456789abcdef\"}");
  }

  @Test
  void quotes_and_backslashes_cannot_end_a_value() {
    assertThat(entry("\",\"salt\":\"x\\")).contains("\"note\":\"\\\",\\\"salt\\\":\\\"x\\\\\"");
  }

  @Test
  void whatever_a_note_holds_the_entry_is_one_line_of_printable_ascii() {
    StringBuilder everything = new StringBuilder();
    for (int c = 0; c < 0x300; c++) {
      everything.append((char) c);
    }
    everything.append("\u2028\ud83d\ude00\ufeff");
    assertThat(entry(everything.toString())).matches("[\\x20-\\x7e]+");
  }

  @Test
  void control_and_foreign_characters_are_escaped_by_number() {
    assertThat(entry("\n\u0000é\u007f😀"))
        .contains("\"note\":\"\\u000a\\u0000\\u00e9\\u007f\\ud83d\\ude00\"");
  }

  @Test
  void the_salt_alone_makes_two_entries_differ() {
    AuditRecord.About about = new AuditRecord.About("s", Bytes.utf8("").digest(), "");
    byte[] one = new AuditRecord(AT, "record", "a", about, SALT).toEntry();
    byte[] other = new AuditRecord(AT, "record", "a", about, "f" + SALT.substring(1)).toEntry();
    assertThat(one).isNotEqualTo(other);
  }
}
