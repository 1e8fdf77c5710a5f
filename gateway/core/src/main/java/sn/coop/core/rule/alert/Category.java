package sn.coop.core.rule.alert;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sn.coop.core.table.Table;

/**
 * What practice makes of a category of alert. Data, never code: categories.csv.
 *
 * @param subjects what it may be about: names of the subject's alternatives
 * @param roles one of which a person that it is about must have; none means any
 * @param months how long it is kept at one go
 * @param published whether it may go to more than its named recipients
 */
record Category(
    String code, Set<String> subjects, Set<String> roles, int months, boolean published) {
  private static final Map<String, Category> ALL =
      Table.beside(Category.class, "categories.csv").rows().stream()
          .map(Category::of)
          .collect(Collectors.toUnmodifiableMap(Category::code, Function.identity()));

  Category {
    subjects = Set.copyOf(subjects);
    roles = Set.copyOf(roles);
  }

  static Optional<Category> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  static Set<String> codes() {
    return ALL.keySet();
  }

  private static Category of(Map<String, String> row) {
    return new Category(
        row.getOrDefault("category", ""),
        words(row.getOrDefault("subjects", "")),
        words(row.getOrDefault("roles", "")),
        Integer.parseInt(row.getOrDefault("months", "")),
        row.getOrDefault("published", "").equals("yes"));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
