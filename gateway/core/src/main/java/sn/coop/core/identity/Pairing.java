package sn.coop.core.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Gives each of the fewer words a place of its own among the more, moving those that have another
 * choice (augmenting paths): the time stays small whatever somebody writes as a name.
 */
final class Pairing {
  private static final int NOBODY = -1;

  private final List<Word> fewer;
  private final List<Word> more;
  private final int[] holder;

  Pairing(List<Word> fewer, List<Word> more) {
    this.fewer = fewer;
    this.more = more;
    this.holder = new int[more.size()];
    Arrays.fill(holder, NOBODY);
  }

  /** Whether everyone finds a place that matches. */
  boolean isComplete() {
    for (int word = 0; word < fewer.size(); word++) {
      if (!settle(word, new boolean[more.size()])) {
        return false;
      }
    }
    return true;
  }

  private boolean settle(int word, boolean[] asked) {
    for (int place = 0; place < more.size(); place++) {
      if (!asked[place] && fewer.get(word).matches(more.get(place))) {
        asked[place] = true;
        if (holder[place] == NOBODY || settle(holder[place], asked)) {
          holder[place] = word;
          return true;
        }
      }
    }
    return false;
  }

  private record Pair(int one, int other, double likeness) {}

  /** The likenesses of the nearest pairs, each word in one pair, added up. */
  static double likeness(List<Word> some, List<Word> others) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        pairs.add(new Pair(i, j, some.get(i).likeness(others.get(j))));
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    boolean[] one = new boolean[some.size()];
    boolean[] other = new boolean[others.size()];
    double sum = 0;
    for (Pair pair : pairs) {
      if (!one[pair.one] && !other[pair.other]) {
        one[pair.one] = true;
        other[pair.other] = true;
        sum += pair.likeness;
      }
    }
    return sum;
  }
}
