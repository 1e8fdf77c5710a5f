package sn.coop.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sn.coop.core.table.Table;

/** What holds of every name in the tables, and of every pair of them. */
class MatchingKeyProperties {
  private static final List<String> NAMES =
      Stream.of("matches.csv", "others.csv")
          .flatMap(table -> Table.beside(MatchingKeyTest.class, table).rows().stream())
          .flatMap(row -> Stream.of(row.getOrDefault("one", ""), row.getOrDefault("other", "")))
          .distinct()
          .toList();

  private final Random random = new Random(20261123);

  @Test
  void a_name_matches_itself_composed_decomposed_and_in_capitals() {
    for (String name : NAMES) {
      MatchingKey key = MatchingKey.of(name);
      for (Normalizer.Form form : Normalizer.Form.values()) {
        assertThat(MatchingKey.of(Normalizer.normalize(name, form))).as(name).isEqualTo(key);
      }
      MatchingKey capitals = MatchingKey.of(name.toUpperCase(Locale.ROOT));
      assertThat(capitals).as(name).isEqualTo(key).hasSameHashCodeAs(key);
      assertThat(key.matches(capitals)).as(name).isTrue();
      assertThat(key.likeness(capitals)).as(name).isEqualTo(1);
    }
  }

  @Test
  void folding_what_is_folded_changes_nothing() {
    for (String name : NAMES) {
      List<String> once = Letters.words(name);
      assertThat(Letters.words(String.join(" ", once))).as(name).isEqualTo(once);
    }
    for (int i = 0; i < 2_000; i++) {
      List<String> once = Letters.words(noise());
      assertThat(Letters.words(String.join(" ", once))).isEqualTo(once);
    }
  }

  @Test
  void the_order_of_words_and_marks_that_are_not_seen_change_nothing() {
    for (String name : NAMES) {
      MatchingKey key = MatchingKey.of(name);
      assertThat(MatchingKey.of("\u202b" + name + "\u202c")).isEqualTo(key);
      assertThat(MatchingKey.of(name.replace(" ", "  "))).isEqualTo(key);
    }
    MatchingKey key = MatchingKey.of("Penda Wane Kane Sarr");
    List<String> words = new ArrayList<>(List.of("Sarr", "Kane", "Penda", "Wane"));
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(words, random);
      assertThat(MatchingKey.of(String.join(" ", words))).isEqualTo(key);
    }
  }

  @Test
  void an_index_of_the_texts_finds_every_match() {
    List<MatchingKey> keys = NAMES.stream().map(MatchingKey::of).toList();
    int matches = 0;
    int lopsided = 0;
    for (MatchingKey one : keys) {
      for (MatchingKey other : keys) {
        if (one.matches(other)) {
          matches++;
          assertThat(words(one)).containsAnyOf(words(other));
        }
        if (one.matches(other) != other.matches(one)) {
          lopsided++;
        }
      }
    }
    assertThat(lopsided).isZero();
    assertThat(matches).isGreaterThan(NAMES.size());
  }

  private static String[] words(MatchingKey key) {
    return key.text().split(" ", -1);
  }

  /** So that who edits the table sees what is said twice or contradicts itself. */
  @Test
  void no_row_of_the_table_lists_one_spelling_twice() {
    Map<String, List<String>> twice = new HashMap<>();
    for (Map<String, String> row : Table.beside(Spellings.class, "variants.csv").rows()) {
      Map<List<String>, String> seen = new HashMap<>();
      for (String spelling : row.getOrDefault("spellings", "").split(";", -1)) {
        List<String> folded = Letters.words(spelling);
        assertThat(folded).as(row.toString()).isNotEmpty();
        String before = seen.put(folded, spelling);
        if (before != null) {
          twice.computeIfAbsent(row.get("name"), n -> new ArrayList<>()).add(spelling);
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void every_name_of_the_table_is_a_spelling_of_itself() {
    for (Map<String, String> row : Table.beside(Spellings.class, "variants.csv").rows()) {
      String name = row.getOrDefault("name", "");
      if (!"PARTICLE".equals(row.get("kind"))) {
        assertThat(MatchingKey.of(name).text()).isEqualTo(String.join(" ", sorted(name)));
      }
    }
  }

  private static List<String> sorted(String name) {
    return Stream.of(name.split(" ", -1)).sorted().toList();
  }

  private String noise() {
    String letters = "aeiouyhngpdjck'’- ñŋéıاىةهلم\u0303\u0640";
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(9); i >= 0; i--) {
      noise.append(letters.charAt(random.nextInt(letters.length())));
    }
    return noise.toString();
  }
}
