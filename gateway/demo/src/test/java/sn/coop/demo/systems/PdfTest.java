package sn.coop.demo.systems;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.core.message.Digest;

class PdfTest {
  private final Path dir;

  PdfTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void the_letter_is_three_megabytes_and_named_by_its_own_hash() throws Exception {
    Pdf pdf = Pdf.write(dir.resolve("a.pdf"), 1);

    byte[] content = Files.readAllBytes(pdf.file());
    assertThat(pdf.size()).isEqualTo(content.length).isBetween(3L << 20, (3L << 20) + 4096);
    assertThat(pdf.sha256()).isEqualTo(Digest.sha256(content));
  }

  @Test
  void every_cross_reference_points_at_its_object() throws Exception {
    Pdf pdf = Pdf.write(dir.resolve("a.pdf"), 1);

    String text = Files.readString(pdf.file(), ISO_8859_1);
    int table = text.lastIndexOf("\nxref\n") + 1;
    assertThat(text).startsWith("%PDF-1.4\n").endsWith("startxref\n" + table + "\n%%EOF\n");
    Matcher entries = Pattern.compile("([0-9]{10}) 00000 n \n").matcher(text);
    entries.region(table, text.length());
    int number = 0;
    while (entries.find()) {
      number++;
      assertThat(text.startsWith(number + " 0 obj\n", Integer.parseInt(entries.group(1), 10)))
          .as("object " + number)
          .isTrue();
    }
    assertThat(number).isEqualTo(6);
  }

  @Test
  void a_seed_gives_the_same_letter_and_another_seed_another() throws Exception {
    Digest one = Pdf.write(dir.resolve("a.pdf"), 1).sha256();

    assertThat(Pdf.write(dir.resolve("b.pdf"), 1).sha256()).isEqualTo(one);
    assertThat(Pdf.write(dir.resolve("c.pdf"), 2).sha256()).isNotEqualTo(one);
  }
}
