package sn.coop.core.partner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.MessageType.Family;

/** The mandates as a person wrote them down (mandates.txt), apart from the program's table. */
final class WrittenMandates {
  static final Map<Character, String> CHANNELS =
      Map.ofEntries(
          Map.entry('c', "CENTRAL_AUTHORITY"),
          Map.entry('d', "DIPLOMATIC"),
          Map.entry('j', "DIRECT_JUDICIAL"),
          Map.entry('i', "INTERPOL"),
          Map.entry('l', "LIAISON_MAGISTRATE"),
          Map.entry('w', "NETWORK_WACAP"),
          Map.entry('e', "EUROJUST_CONTACT"),
          Map.entry('p', "POLICE"),
          Map.entry('f', "FIU"),
          Map.entry('u', "CUSTOMS"),
          Map.entry('b', "24_7_BUDAPEST"));

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final List<String> COLUMNS =
      List.of("CA", "CO", "PR", "PO", "GE", "BP", "NC", "CU", "FI", "AT", "MR", "TR", "IG", "GW");

  private final Map<Cell, Set<String>> open = new HashMap<>();

  /** Who, what, to whom, and whether in one State. */
  record Cell(AuthorityType from, MessageType what, AuthorityType to, boolean home) {}

  static WrittenMandates read() throws IOException {
    WrittenMandates written = new WrittenMandates();
    try (InputStream in = WrittenMandates.class.getResourceAsStream("mandates.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      boolean home = true;
      for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        List<String> words = SPACES.splitAsStream(line.strip()).toList();
        if (words.size() == 1) {
          home = words.get(0).equals("HOME");
        } else if (!words.equals(COLUMNS)) {
          written.row(words, home);
        }
      }
    }
    return written;
  }

  private void row(List<String> words, boolean home) {
    AuthorityType from = AuthorityType.valueOf(words.get(0));
    List<AuthorityType> columns = columns();
    if (words.size() != columns.size() + 1) {
      throw new IllegalStateException(from + " has " + words.size() + " words");
    }
    for (int i = 0; i < columns.size(); i++) {
      String cell = words.get(i + 1);
      if (!cell.equals(".")) {
        for (String part : Pattern.compile(",").splitAsStream(cell).toList()) {
          open(from, columns.get(i), home, part);
        }
      }
    }
  }

  private void open(AuthorityType from, AuthorityType to, boolean home, String part) {
    int colon = part.indexOf(':');
    Set<String> channels = channels(part.substring(colon + 1));
    for (char group : part.substring(0, colon).toCharArray()) {
      Arrays.stream(MessageType.values())
          .filter(in(group))
          .forEach(
              what ->
                  open.computeIfAbsent(new Cell(from, what, to, home), c -> new TreeSet<>())
                      .addAll(channels));
    }
  }

  private static Set<String> channels(String letters) {
    return switch (letters) {
      case "*" -> Set.copyOf(CHANNELS.values());
      case "-" -> Set.of();
      default ->
          letters
              .chars()
              .mapToObj(letter -> Objects.requireNonNull(CHANNELS.get((char) letter)))
              .collect(Collectors.toSet());
    };
  }

  private static Predicate<MessageType> in(char group) {
    Set<MessageType> hits = Set.of(MessageType.ALERT_HIT, MessageType.ALERT_HIT_OUTCOME);
    return switch (group) {
      case 'M' -> type -> type.family() == Family.MLA;
      case 'D' -> type -> type == MessageType.MLA_REQUEST;
      case 'Q' -> type -> type == MessageType.MLA_STATUS_QUERY;
      case 'A' -> type -> type.family() == Family.ALERT;
      case 'H' -> hits::contains;
      case 'K' -> type -> type == MessageType.ALERT_HIT_CONFIRMATION;
      case 'P' -> type -> type.family() == Family.POLICE && !isBiometric(type);
      case 'B' -> WrittenMandates::isBiometric;
      case 'C' -> type -> type.family() == Family.COMMON;
      case 'G' -> type -> type.family() == Family.GATEWAY;
      default -> throw new IllegalStateException("no group " + group);
    };
  }

  private static boolean isBiometric(MessageType type) {
    return type == MessageType.BIO_SEARCH || type == MessageType.BIO_RESULT;
  }

  private static List<AuthorityType> columns() {
    return List.of(
        AuthorityType.CENTRAL_AUTHORITY,
        AuthorityType.COURT,
        AuthorityType.PROSECUTOR,
        AuthorityType.POLICE,
        AuthorityType.GENDARMERIE,
        AuthorityType.BORDER_POLICE,
        AuthorityType.NCB,
        AuthorityType.CUSTOMS,
        AuthorityType.FIU,
        AuthorityType.ANTI_TRAFFICKING,
        AuthorityType.COAST_GUARD_MRCC,
        AuthorityType.TRAINING,
        AuthorityType.IGO,
        AuthorityType.GATEWAY);
  }

  boolean isOpen(Cell cell) {
    return open.containsKey(cell);
  }

  /** The channels that are open whatever the message says. */
  Set<String> channels(Cell cell) {
    return open.getOrDefault(cell, Set.of());
  }
}
