package sn.coop.core.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is compared of a full name: its words, in no order, freed of spelling. It is derived and
 * proves nothing: a match says that a person should look, never that two persons are one. The name
 * itself stays as its bearer writes it.
 */
public final class MatchingKey {
  private final List<Word> words;

  private MatchingKey(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /** The key of a name in Latin or Arabic script; other scripts are compared as written. */
  public static MatchingKey of(String fullName) {
    return new MatchingKey(Spellings.SHIPPED.words(Letters.words(fullName)));
  }

  /**
   * Whether the one name may be the other: every word of the shorter stands in the longer. So a
   * middle name may be missing and the family name may come first; but a single name is only
   * another single name.
   */
  public boolean matches(MatchingKey other) {
    List<Word> fewer = words.size() <= other.words.size() ? words : other.words;
    List<Word> more = fewer == words ? other.words : words;
    boolean enough = fewer.size() > 1 || more.size() == fewer.size();
    return !fewer.isEmpty() && enough && new Pairing(fewer, more).isComplete();
  }

  /**
   * How alike they are, from 0 to 1: to put those first that are worth a look. Two names can be
   * near that do not match, such as those of brothers.
   */
  public double likeness(MatchingKey other) {
    int all = words.size() + other.words.size();
    return all == 0 ? 0 : 2 * Pairing.likeness(words, other.words) / all;
  }

  /**
   * What a search index keeps of a name, whatever its script: words, in order of the alphabet. If
   * two names match, each word of the shorter has a text in common with the longer; the reverse
   * does not hold, so what an index finds is asked with {@link #matches}.
   */
  public String text() {
    return words.stream()
        .flatMap(word -> word.texts().stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MatchingKey key && sorted(words).equals(sorted(key.words));
  }

  @Override
  public int hashCode() {
    return sorted(words).hashCode();
  }

  private static List<Word> sorted(List<Word> words) {
    return words.stream().sorted(Comparator.comparing(Word::letters)).toList();
  }

  /** Never the name: it is personal. */
  @Override
  public String toString() {
    return words.size() + " words";
  }
}
