package sn.coop.core.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sn.coop.core.table.Table;

/**
 * The spellings of one name that no rule of letters foresees, as a table that may be edited
 * (variants.csv: name, kind, spellings). A spelling may have several words; it may be one of
 * several names, as محمد is Mohamed and Mouhamadou. A PARTICLE (son of, daughter of, the, of) is
 * left out, unless nothing else remains.
 */
final class Spellings {
  static final Spellings SHIPPED = new Spellings(Table.beside(Spellings.class, "variants.csv"));

  private static final String PARTICLE = "PARTICLE";

  private final Map<List<String>, List<Word>> byLetters = new HashMap<>();
  private final int longest;

  private Spellings(Table table) {
    for (Map<String, String> row : table.rows()) {
      boolean particle = PARTICLE.equals(row.get("kind"));
      List<String> names = List.of(row.getOrDefault("name", "").split(" ", -1));
      for (String spelling : row.getOrDefault("spellings", "").split(";", -1)) {
        add(Letters.words(spelling), particle ? List.of() : names);
      }
    }
    longest = byLetters.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  private void add(List<String> letters, List<String> names) {
    List<Word> words = names.stream().map(name -> new Word(name, Set.of(name))).toList();
    byLetters.merge(letters, words, Spellings::both);
  }

  private static List<Word> both(List<Word> some, List<Word> others) {
    if (some.size() != 1 || others.size() != 1) {
      throw new IllegalStateException("variants.csv: a spelling is one name or one particle");
    }
    Set<String> names = new TreeSet<>(some.get(0).named());
    names.addAll(others.get(0).named());
    return List.of(new Word(some.get(0).letters(), names));
  }

  /** The words of a name: those of the table by its names, others by their letters. */
  List<Word> words(List<String> letters) {
    List<Word> found = new ArrayList<>();
    int at = 0;
    while (at < letters.size()) {
      int length = known(letters, at);
      if (length == 0) {
        found.add(new Word(letters.get(at), Set.of()));
        at++;
      } else {
        found.addAll(byLetters.getOrDefault(letters.subList(at, at + length), List.of()));
        at += length;
      }
    }
    return found.isEmpty() ? asWritten(letters) : found;
  }

  private static List<Word> asWritten(List<String> letters) {
    return letters.stream().map(word -> new Word(word, Set.of())).toList();
  }

  /** How many words from here are the longest spelling that the table has. */
  private int known(List<String> letters, int at) {
    return Stream.iterate(Math.min(longest, letters.size() - at), length -> length - 1)
        .takeWhile(length -> length > 0)
        .filter(length -> byLetters.containsKey(letters.subList(at, at + length)))
        .findFirst()
        .orElse(0);
  }
}
