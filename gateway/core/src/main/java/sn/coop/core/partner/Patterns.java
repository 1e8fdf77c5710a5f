package sn.coop.core.partner;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the tables here name several things at once: words joined by {@code |}, of which {@code *}
 * stands for all and {@code MLA_*} for all that begin so.
 */
final class Patterns {
  private static final Pattern BAR = Pattern.compile("\\|");

  private Patterns() {}

  static Stream<String> words(String cell) {
    return BAR.splitAsStream(cell);
  }

  /**
   * The constants that a cell names.
   *
   * @throws IllegalStateException if one of its words names none: a typing error must not close a
   *     door silently
   */
  static <E extends Enum<E>> List<E> named(String cell, Class<E> type) {
    return words(cell).flatMap(word -> of(word, type).stream()).toList();
  }

  private static <E extends Enum<E>> List<E> of(String word, Class<E> type) {
    List<E> named =
        Arrays.stream(type.getEnumConstants()).filter(e -> matches(word, e.name())).toList();
    if (named.isEmpty()) {
      throw new IllegalStateException("no %s is named %s".formatted(type.getSimpleName(), word));
    }
    return named;
  }

  private static boolean matches(String word, String name) {
    return word.endsWith("*")
        ? name.startsWith(word.substring(0, word.length() - 1))
        : word.equals(name);
  }
}
