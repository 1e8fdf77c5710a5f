package sn.coop.demo.systems;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import sn.coop.core.message.Digest;

/** A scanned letter of about 3 MB: a valid PDF (ISO 32000-1) whose bulk is a stream of noise. */
public record Pdf(Path file, Digest sha256, long size) {
  private static final int NOISE = 3 << 20;

  /** Writes one; the same seed gives the same file. */
  public static Pdf write(Path file, long seed) throws IOException {
    byte[] content = new Sheet().content(seed);
    Files.write(file, content);
    return new Pdf(file, Digest.sha256(content), content.length);
  }

  /** The objects of the file as they are written, and where each one begins. */
  private static final class Sheet {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(NOISE + 4096);
    private final List<Integer> offsets = new ArrayList<>();

    byte[] content(long seed) {
      text("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
      object("<</Type/Catalog/Pages 2 0 R>>");
      object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
      object(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
              + "/Resources<</Font<</F1 5 0 R>>>>>>");
      String page = "BT /F1 18 Tf 72 760 Td (Commission rogatoire internationale) Tj ET";
      stream(page.getBytes(ISO_8859_1));
      object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
      stream(noise(seed));
      crossReferences();
      return out.toByteArray();
    }

    private static byte[] noise(long seed) {
      byte[] noise = new byte[NOISE];
      new SplittableRandom(seed).nextBytes(noise);
      return noise;
    }

    private void object(String body) {
      begin();
      text(body + "\nendobj\n");
    }

    private void stream(byte[] body) {
      begin();
      text("<</Length " + body.length + ">>\nstream\n");
      out.writeBytes(body);
      text("\nendstream\nendobj\n");
    }

    private void begin() {
      offsets.add(out.size());
      text(offsets.size() + " 0 obj\n");
    }

    private void crossReferences() {
      int start = out.size();
      text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
      offsets.forEach(offset -> text("%010d 00000 n \n".formatted(offset)));
      text("trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\n");
      text("startxref\n" + start + "\n%%EOF\n");
    }

    private void text(String text) {
      out.writeBytes(text.getBytes(ISO_8859_1));
    }
  }
}
