package sn.coop.core.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sn.coop.core.table.Table;

/**
 * What two scripts can have in common of one word: the consonants, and what stands before, between
 * and after them. Arabic writes the long vowels alone (sounds.csv: A, I, U; Y is a final alif
 * maqsura or ya; * may be anything); Latin letters stand for themselves.
 *
 * @param vowels one more than there are consonants
 */
record Sounds(String consonants, List<String> vowels) {
  private static final int LONGEST = 4;
  private static final Map<String, Sound> TABLE =
      Table.beside(Sounds.class, "sounds.csv").rows().stream()
          .collect(
              Collectors.toMap(
                  row -> row.getOrDefault("letters", ""),
                  row ->
                      new Sound(row.getOrDefault("consonant", ""), row.getOrDefault("vowel", ""))));

  private record Sound(String consonant, String vowel) {}

  Sounds {
    vowels = List.copyOf(vowels);
  }

  /** A letter that the table does not have is silent. In the table ^ begins a word, $ ends it. */
  static Sounds of(String folded) {
    String word = "^" + folded + "$";
    StringBuilder consonants = new StringBuilder();
    List<String> vowels = new ArrayList<>(List.of(""));
    int at = 0;
    while (at < word.length()) {
      String letters = longest(word, at);
      Sound sound = TABLE.getOrDefault(letters, new Sound("", ""));
      if (!sound.consonant.isEmpty()) {
        consonants.append(sound.consonant);
        vowels.add("");
      }
      int last = vowels.size() - 1;
      vowels.set(last, vowels.get(last) + sound.vowel);
      at += letters.length();
    }
    return new Sounds(consonants.toString(), vowels);
  }

  private static String longest(String word, int at) {
    for (int end = Math.min(word.length(), at + LONGEST); end > at + 1; end--) {
      String letters = word.substring(at, end);
      if (TABLE.containsKey(letters)) {
        return letters;
      }
    }
    return word.substring(at, at + 1);
  }

  /** How much is heard: the consonants and the written vowels. */
  int count() {
    return consonants.length()
        + (int) vowels.stream().flatMapToInt(String::chars).filter(sign -> sign != '*').count();
  }

  /** Whether this Arabic word may be that Latin word. */
  boolean allow(Sounds latin) {
    if (consonants.isEmpty() || !consonants.equals(latin.consonants)) {
      return false;
    }
    if (vowels.get(0).isEmpty() && !latin.vowels.get(0).isEmpty()) {
      return false;
    }
    for (int i = 0; i < vowels.size(); i++) {
      if (!allows(vowels.get(i), latin.vowels.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean allows(String written, String latin) {
    return written.contains("*")
        || written.chars().allMatch(sign -> latin.chars().anyMatch(v -> heard(sign, v)));
  }

  private static boolean heard(int sign, int vowel) {
    String heard =
        switch (sign) {
          case 'A' -> "ae";
          case 'I' -> "ie";
          case 'U' -> "ouw";
          case 'Y' -> "iea";
          default -> "";
        };
    return heard.indexOf(vowel) >= 0;
  }
}
