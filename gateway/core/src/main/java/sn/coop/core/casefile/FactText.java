package sn.coop.core.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;

/**
 * A fact as one line of text, as the ledger keeps it: type, sequence, time of writing (milliseconds
 * since 1970), author, recipients, message, what it refers to, and what it says.
 */
public final class FactText {
  private static final int FIELDS = 8;

  private FactText() {}

  /** The line. */
  public static String write(Fact fact) {
    Fact.Place place = fact.place();
    return String.join(
        "|",
        fact.type().name(),
        String.valueOf(place.sequence()),
        String.valueOf(place.writtenAt().toEpochMilli()),
        fact.author().code(),
        fact.route().recipients().stream()
            .map(AuthorityCode::code)
            .collect(Collectors.joining(",")),
        place.id().urn(),
        place.refTo().map(MessageId::urn).orElse(""),
        fact.said().stream().map(FactText::write).collect(Collectors.joining(";")));
  }

  private static String write(Said said) {
    return escape(said.what()) + ":" + escape(said.of()) + "=" + escape(said.value());
  }

  /**
   * The fact of a line.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static Fact read(String line) {
    String[] fields = line.split("\\|", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("a fact has 8 fields: " + line);
    }
    return new Fact(
        MessageType.valueOf(fields[0]),
        new Fact.Place(
            new MessageId(fields[5]),
            Optional.of(fields[6]).filter(ref -> !ref.isEmpty()).map(MessageId::new),
            Long.parseLong(fields[1]),
            Instant.ofEpochMilli(Long.parseLong(fields[2]))),
        new Fact.Route(
            new AuthorityCode(fields[3]), parts(fields[4], ",").map(AuthorityCode::new).toList()),
        parts(fields[7], ";").map(FactText::said).toList());
  }

  private static java.util.stream.Stream<String> parts(String list, String by) {
    return Arrays.stream(list.split(by, -1)).filter(one -> !one.isEmpty());
  }

  private static Said said(String text) {
    int colon = text.indexOf(':');
    int equals = text.indexOf('=', colon);
    if (colon < 0 || equals < 0) {
      throw new IllegalArgumentException("not said: " + text);
    }
    return new Said(
        unescape(text.substring(0, colon)),
        unescape(text.substring(colon + 1, equals)),
        unescape(text.substring(equals + 1)));
  }

  /** Only the marks of this line, and what cannot be seen, are escaped: the rest stays readable. */
  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("%|;:=,".indexOf(c) >= 0 || Character.isISOControl(c)) {
        out.append("%%%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String unescape(String text) {
    List<String> parts = new ArrayList<>(List.of(text.split("%", -1)));
    StringBuilder out = new StringBuilder(parts.remove(0));
    for (String part : parts) {
      out.append((char) Integer.parseInt(part.substring(0, 4), 16)).append(part.substring(4));
    }
    return out.toString();
  }
}
