package sn.coop.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytesTest {
  /** FIPS 180-4, the example of one block. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void bytes_are_compared_by_content() {
    assertThat(Bytes.utf8("é")).isEqualTo(Bytes.of(new byte[] {(byte) 0xc3, (byte) 0xa9}));
    assertThat(Bytes.utf8("é").hashCode()).isEqualTo(Bytes.utf8("é").hashCode());
    assertThat(Bytes.utf8("é")).isNotEqualTo(Bytes.utf8("e"));
  }

  @Test
  void bytes_cannot_be_changed_from_outside() {
    byte[] given = "abc".getBytes(StandardCharsets.UTF_8);
    Bytes bytes = Bytes.of(given);
    given[0] = 'x';
    bytes.toArray()[1] = 'x';
    assertThat(bytes.asUtf8()).isEqualTo("abc");
    assertThat(bytes.size()).isEqualTo(3);
  }

  @Test
  void bytes_never_show_their_content() {
    assertThat(Bytes.utf8("Aïssatou").toString()).doesNotContain("ssatou").startsWith("9 bytes ");
  }

  @Test
  void a_digest_is_the_sha256_of_the_content() {
    assertThat(Bytes.utf8("abc").digest().hex()).isEqualTo(ABC);
    assertThat(new Digest(ABC).toBytes()).hasSize(32);
    assertThat(Digest.of(new Digest(ABC).toBytes())).isEqualTo(new Digest(ABC));
  }

  @Test
  void a_digest_has_one_spelling() {
    for (String other :
        List.of("", ABC.substring(1), ABC + "0", "BA" + ABC.substring(2), "g" + ABC.substring(1))) {
      assertThatThrownBy(() -> new Digest(other)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Digest.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
  }
}
