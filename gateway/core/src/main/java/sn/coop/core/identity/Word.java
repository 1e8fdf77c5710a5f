package sn.coop.core.identity;

import java.util.Set;

/**
 * One word of a name.
 *
 * @param letters its folded letters, or the first name of the table if it stands there
 * @param named the names of the table that it is a spelling of; empty for most family names
 */
record Word(String letters, Set<String> named) {
  /** Fewer sounds than this tell nothing across scripts: half of all names are an L and a vowel. */
  private static final int LEAST_SOUNDS = 3;

  Word {
    named = Set.copyOf(named);
  }

  /** A spelling of the same name; and if the table does not know it, the same letters or sounds. */
  boolean matches(Word other) {
    if (!named.isEmpty() || !other.named.isEmpty()) {
      return named.stream().anyMatch(other.named::contains);
    }
    if (isArabic() == other.isArabic()) {
      return Letters.same(letters, other.letters);
    }
    return isArabic() ? soundsLike(other) : other.soundsLike(this);
  }

  private boolean soundsLike(Word latin) {
    Sounds written = Sounds.of(letters);
    return written.count() >= LEAST_SOUNDS && written.allow(Sounds.of(latin.letters));
  }

  private boolean isArabic() {
    return Letters.isArabic(letters);
  }

  Set<String> texts() {
    if (!named.isEmpty()) {
      return named;
    }
    String consonants = Sounds.of(letters).consonants();
    return Set.of(consonants.isEmpty() ? Letters.plain(letters) : consonants);
  }

  double likeness(Word other) {
    if (matches(other)) {
      return 1;
    }
    if (isArabic() == other.isArabic()) {
      return near(letters, other.letters);
    }
    return near(Sounds.of(letters).consonants(), Sounds.of(other.letters).consonants());
  }

  /** One less the share of letters that must be changed (Levenshtein). */
  private static double near(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer == 0 ? 0 : 1 - (double) changes(one, other) / longer;
  }

  private static int changes(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int swap = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }

  /** Never the word: it is personal. */
  @Override
  public String toString() {
    return letters.length() + " letters";
  }
}
