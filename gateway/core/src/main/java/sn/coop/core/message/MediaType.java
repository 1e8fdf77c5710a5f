package sn.coop.core.message;

import java.util.Locale;
import java.util.Optional;

/** The two forms of a canonical message. */
public enum MediaType {
  JSON("application/json"),
  XML("application/xml");

  private final String text;

  MediaType(String text) {
    this.text = text;
  }

  /** Reads a Content-Type; a charset other than UTF-8 is not ours. */
  public static Optional<MediaType> parse(String contentType) {
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].trim();
      if (parameter.startsWith("charset=")
          && !parameter.replace("\"", "").equals("charset=utf-8")) {
        return Optional.empty();
      }
    }
    for (MediaType type : values()) {
      if (type.text.equals(parts[0].trim())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  public String text() {
    return text;
  }
}
