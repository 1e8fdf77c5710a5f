package sn.coop.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;

/** A rule that is written but not asked, or that says nothing, would be worse than none. */
class EveryRuleTest {

  static List<Rule> rules() {
    return StandardRules.ALL;
  }

  @Test
  void every_rule_class_is_asked_once_and_by_the_list_of_its_package() throws Exception {
    Map<String, List<String>> written =
        ruleClasses()
            .collect(
                Collectors.groupingBy(
                    Class::getPackageName,
                    Collectors.mapping(Class::getName, Collectors.toList())));

    assertThat(written).hasSizeGreaterThan(1);
    for (Map.Entry<String, List<String>> each : written.entrySet()) {
      assertThat(listed(each.getKey())).containsExactlyInAnyOrderElementsOf(each.getValue());
    }
    assertThat(rules())
        .extracting(rule -> rule.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(
            written.values().stream().flatMap(List::stream).toList());
  }

  @Test
  void no_two_rules_have_one_name() {
    assertThat(rules()).extracting(Rule::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_tells_the_sender_what_to_do_in_both_languages(Rule rule) {
    Sentence sentence = rule.sentence();

    assertThat(rule.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(rule.code().kind()).isEqualTo(Code.Kind.REFUSAL);
    assertThat(sentence.english()).matches("[a-z][^\\n]{8,}[^.\\s]").doesNotContainPattern(" [;:]");
    assertThat(sentence.french())
        .matches("[a-zéêà][^\\n]{8,}[^.\\s]")
        .doesNotContainPattern("[a-zé)][;:] ")
        .isNotEqualTo(sentence.english());
    assertThat(MessageType.values()).anyMatch(rule::concerns);
  }

  /** The compiled classes of the core, whatever lists they stand in. */
  private static Stream<Class<?>> ruleClasses() throws Exception {
    List<Class<?>> found = new ArrayList<>();
    Path classes = classes();
    try (Stream<Path> files = Files.walk(classes.resolve("sn/coop/core/rule"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String path = classes.relativize(file).toString();
        Class<?> type =
            Class.forName(
                path.substring(0, path.length() - ".class".length()).replace('/', '.'),
                false,
                Rule.class.getClassLoader());
        if (Rule.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
          found.add(type);
        }
      }
    }
    return found.stream();
  }

  private static List<String> listed(String rulePackage) throws ReflectiveOperationException {
    String family = rulePackage.substring(rulePackage.lastIndexOf('.') + 1);
    String list = Character.toUpperCase(family.charAt(0)) + family.substring(1) + "Rules";
    List<?> all = (List<?>) Class.forName(rulePackage + "." + list).getField("ALL").get(null);
    return all.stream().map(rule -> rule.getClass().getName()).toList();
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
