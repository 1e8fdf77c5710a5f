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
import sn.coop.core.canon.StandardRules;

/** A rule that is written but not asked would be worse than none. */
class EveryRuleTest {

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
    assertThat(StandardRules.ALL)
        .extracting(rule -> rule.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(
            written.values().stream().flatMap(List::stream).toList());
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
