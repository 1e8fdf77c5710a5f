package sn.coop.routes.dialect;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses the name that was meant. */
final class Suggestion {
  private Suggestion() {}

  static Optional<String> nearest(String wrong, Collection<String> names) {
    int bound = Math.max(1, wrong.length() / 3);
    return wrong.length() > 64
        ? Optional.empty()
        : names.stream()
            .filter(name -> distance(wrong, name) <= bound)
            .min(Comparator.comparingInt(name -> distance(wrong, name)));
  }

  /** Levenshtein's distance, blind to case. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
