package sn.coop.core.partner;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;
import sn.coop.core.table.Table;

/** The table itself: what is not in it may not be sent. */
final class MandateTable {
  private final Map<Cell, List<Terms>> cells = new HashMap<>();
  private final Set<Side> senders = new HashSet<>();
  private final Set<Side> sendersAbroad = new HashSet<>();
  private final Set<Side> takers = new HashSet<>();
  private final Map<MessageType, Sentence> pathways = new EnumMap<>(MessageType.class);

  /** Who, what, to whom. */
  private record Cell(AuthorityType from, MessageType what, AuthorityType to) {}

  /** One side of it: who sends or takes what. */
  private record Side(AuthorityType who, MessageType what) {}

  /**
   * How far a mandate reaches.
   *
   * @param channels the channels it is for; all of them if empty
   */
  record Terms(Reach reach, Set<String> channels, Proviso proviso) {
    Terms {
      channels = Set.copyOf(channels);
    }

    boolean areFor(String channel) {
      return channels.isEmpty() || channels.contains(channel);
    }
  }

  /** The tables that this program comes with: mandates.csv, pathways.csv. */
  static MandateTable shipped() {
    MandateTable table = new MandateTable();
    Table.beside(MandateTable.class, "mandates.csv").rows().forEach(table::grant);
    Table.beside(MandateTable.class, "pathways.csv").rows().forEach(table::lead);
    return table;
  }

  private void grant(Map<String, String> row) {
    String channels = row.getOrDefault("channels", "");
    Terms terms =
        new Terms(
            Reach.valueOf(row.getOrDefault("reach", "")),
            channels.equals("*")
                ? Set.of()
                : Patterns.words(channels).collect(Collectors.toUnmodifiableSet()),
            Proviso.valueOf(row.getOrDefault("proviso", "")));
    for (MessageType what : named(row, "messages", MessageType.class)) {
      for (AuthorityType from : named(row, "senders", AuthorityType.class)) {
        for (AuthorityType to : named(row, "recipients", AuthorityType.class)) {
          grant(new Cell(from, what, to), terms);
        }
      }
    }
  }

  private void grant(Cell cell, Terms terms) {
    cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(terms);
    takers.add(new Side(cell.to(), cell.what()));
    senders.add(new Side(cell.from(), cell.what()));
    if (terms.reach() != Reach.HOME && terms.proviso() == Proviso.ALWAYS) {
      sendersAbroad.add(new Side(cell.from(), cell.what()));
    }
  }

  private void lead(Map<String, String> row) {
    Sentence way = new Sentence(row.getOrDefault("english", ""), row.getOrDefault("french", ""));
    named(row, "messages", MessageType.class).forEach(type -> pathways.put(type, way));
  }

  private static <E extends Enum<E>> List<E> named(
      Map<String, String> row, String column, Class<E> type) {
    return Patterns.named(row.getOrDefault(column, ""), type);
  }

  /** Under which terms the one may send this to the other; none if it may not. */
  List<Terms> terms(Authority from, MessageType what, Authority to) {
    return cells.getOrDefault(new Cell(from.type(), what, to.type()), List.of()).stream()
        .filter(terms -> terms.reach().covers(from, to))
        .toList();
  }

  /** Whether authorities of this type may send it to anyone. */
  boolean isSentBy(AuthorityType from, MessageType what) {
    return senders.contains(new Side(from, what));
  }

  /** Whether authorities of this type may send it to other States, whatever the case. */
  boolean isSentAbroadBy(AuthorityType from, MessageType what) {
    return sendersAbroad.contains(new Side(from, what));
  }

  /** Whether anyone may send it to authorities of this type. */
  boolean isTakenBy(AuthorityType to, MessageType what) {
    return takers.contains(new Side(to, what));
  }

  /** The way it goes, as people would say it. */
  Sentence pathway(MessageType what) {
    Sentence way = pathways.get(what);
    if (way == null) {
      throw new IllegalStateException("pathways.csv has no " + what);
    }
    return way;
  }
}
