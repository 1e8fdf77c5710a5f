package sn.coop.core.identity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.table.Table;

/**
 * Frees the words of a name of what spelling may vary: case, accents, apostrophes, doubled letters,
 * French, English and Portuguese ways to write one sound. What is folded already stays as it is.
 */
final class Letters {
  /** The apostrophes and the signs for ayn and hamza: N'Diaye, N’Diaye, Sid'Ahmed, ʿAli. */
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛ʼʻʽʾʿˈ`´′＇]");

  /** What is not seen: joiners, direction marks; and the tatweel, which only stretches a word. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\u0640]");

  private static final Pattern ENYE = Pattern.compile("n\u0303");
  private static final Pattern MARKS = Pattern.compile("[\\p{M}ʼ]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** N Diaye, M Baye: a nasal that was cut off the word that it begins. */
  private static final Pattern CUT_NASAL = Pattern.compile("(?<=^| )([nm]) (?=[bdgjz])");

  private static final Pattern ARTICLE = Pattern.compile("^ال(?!له$)(?=..)");

  private static final List<Replacement> REPLACEMENTS =
      Table.beside(Letters.class, "orthography.csv").rows().stream()
          .map(
              row ->
                  new Replacement(
                      Pattern.compile(row.getOrDefault("written", "")),
                      row.getOrDefault("folded", "")))
          .toList();

  private record Replacement(Pattern written, String folded) {}

  private Letters() {}

  /** The folded words of a name, in their order. */
  static List<String> words(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String joined = UNSEEN.matcher(APOSTROPHES.matcher(composed).replaceAll("")).replaceAll("");
    String bare = Normalizer.normalize(joined, Normalizer.Form.NFKD);
    String small = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String unmarked = MARKS.matcher(ENYE.matcher(small).replaceAll("ñ")).replaceAll("");
    String folded = folded(BETWEEN_WORDS.matcher(unmarked).replaceAll(" "));
    return split(folded(CUT_NASAL.matcher(folded).replaceAll("$1"))).toList();
  }

  private static Stream<String> split(String words) {
    return Stream.of(words.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  private static String folded(String words) {
    return split(words).map(Letters::foldedWord).collect(Collectors.joining(" "));
  }

  private static String foldedWord(String word) {
    String before = ARTICLE.matcher(word).replaceFirst("");
    String after = once(before);
    while (!after.equals(before)) {
      before = after;
      after = once(before);
    }
    return after;
  }

  private static String once(String word) {
    String folded = word;
    for (Replacement replacement : REPLACEMENTS) {
      folded = replacement.written.matcher(folded).replaceAll(replacement.folded);
    }
    return folded;
  }

  static boolean isArabic(String word) {
    return word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
  }

  /** Núñez is Nunyez, and is Nunez where nobody can write the tilde; but Nunez is not Nunyez. */
  static boolean same(String one, String other) {
    return one.replace('ñ', 'ɲ').equals(other.replace('ñ', 'ɲ'))
        || one.replace('ñ', 'n').equals(other.replace('ñ', 'n'));
  }

  /** How an index writes them: the three are one. */
  static String plain(String word) {
    return word.replace('ñ', 'n').replace('ɲ', 'n');
  }
}
