package sn.coop.demo.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import sn.coop.core.message.Bytes;

/** A printed form with {@code {blanks}} to fill in. Values are ids, numbers and references only. */
final class Form {
  private Form() {}

  static Bytes fill(String resource, Map<String, String> values) {
    String text = read(resource);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return Bytes.utf8(text);
  }

  private static String read(String resource) {
    try (InputStream in = Form.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
