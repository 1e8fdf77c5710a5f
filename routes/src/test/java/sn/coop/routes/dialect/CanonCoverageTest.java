package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.MessageType.Family;
import sn.coop.core.rule.Rule;
import sn.coop.core.table.Table;
import sn.coop.routes.dialect.Samples.Sample;
import sn.coop.schemas.canonical.Message;

/** Whether the samples leave anything out: a message type, a form of it, a rule. */
class CanonCoverageTest {
  /** The families whose samples are not complete yet. Take a family off when it is. */
  private static final Set<Family> OPEN = EnumSet.of(Family.POLICE, Family.COMMON, Family.GATEWAY);

  /** The packages of rules of which not each has a sample yet. Take one off when each has. */
  private static final Set<String> RULES_OPEN = Set.of("entity");

  private static final Pattern TYPE = Pattern.compile("messageType(?:>|\" *: *\")([A-Z_]+)");

  private final List<Sample> valid = Samples.all("valid");
  private final List<Sample> invalid = Samples.all("invalid");
  private final List<Sample> broken = Samples.all("broken");

  CanonCoverageTest() throws IOException {
    // The samples are listed once.
  }

  @Test
  void every_message_type_is_shown_in_both_forms_and_refused_once() {
    List<String> missing = new ArrayList<>();
    for (MessageType type : MessageType.values()) {
      if (!OPEN.contains(type.family())) {
        missing.addAll(missing(type));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void no_family_is_called_open_that_is_complete() {
    assertThat(OPEN)
        .allSatisfy(
            family ->
                assertThat(Stream.of(MessageType.values()).filter(t -> t.family() == family))
                    .flatMap(this::missing)
                    .isNotEmpty());
  }

  @Test
  void every_rule_is_broken_once() {
    assertThat(unbroken().filter(rule -> !RULES_OPEN.contains(packageOf(rule))))
        .extracting(Rule::name)
        .isEmpty();
  }

  @Test
  void no_rules_are_called_open_that_are_each_broken_once() {
    assertThat(unbroken().map(CanonCoverageTest::packageOf)).containsAll(RULES_OPEN);
  }

  @Test
  void the_canon_says_how_large_it_is() {
    List<String> lists =
        Table.beside(Message.class, "/codes/lists.csv").rows().stream()
            .map(row -> row.getOrDefault("list", ""))
            .toList();
    int codes = lists.stream().mapToInt(CanonCoverageTest::codes).sum();
    System.out.printf(
        "canon: %d message types, %d valid samples (%d in XML), %d that the schema refuses,"
            + " %d that a rule refuses, %d rules, %d code lists with %d codes%n",
        MessageType.values().length,
        valid.size(),
        valid.stream().filter(s -> s.mediaType() == MediaType.XML).count(),
        invalid.size(),
        broken.size(),
        StandardRules.ALL.size(),
        lists.size(),
        codes);
    assertThat(codes).isGreaterThan(lists.size());
  }

  private List<String> missing(MessageType type) {
    List<String> missing = new ArrayList<>();
    for (MediaType form : MediaType.values()) {
      if (valid.stream().noneMatch(s -> s.mediaType() == form && shows(s, type))) {
        missing.add("no valid sample of %s in %s".formatted(type, form));
      }
    }
    if (Stream.of(invalid, broken).flatMap(List::stream).noneMatch(s -> shows(s, type))) {
      missing.add("no sample of %s that is refused".formatted(type));
    }
    return missing;
  }

  /** The rules that no sample breaks. */
  private Stream<Rule> unbroken() {
    List<String> named = broken.stream().map(s -> s.fault().split(" ", -1)[1]).toList();
    return StandardRules.ALL.stream().filter(rule -> !named.contains(rule.name()));
  }

  private static String packageOf(Rule rule) {
    String name = rule.getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean shows(Sample sample, MessageType type) {
    Matcher named = TYPE.matcher(sample.content().asUtf8());
    return named.find() && named.group(1).equals(type.name());
  }

  private static int codes(String list) {
    return Table.beside(Message.class, "/codes/" + list + ".csv").rows().size();
  }
}
