package sn.coop.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.app.api.planted.KnowsAdmin;
import sn.coop.app.planted.IsInjected;
import sn.coop.app.planted.KnowsTooMuch;
import sn.coop.app.planted.MakesItsOwn;
import sn.coop.app.planted.PaymentManager;
import sn.coop.app.planted.TrustsAnyone;
import sn.coop.app.planted.one.One;
import sn.coop.app.planted.two.Two;
import sn.coop.app.planted.util.Anything;
import sn.coop.core.audit.planted.KnowsASibling;
import sn.coop.core.planted.KnowsALogger;
import sn.coop.routes.planted.KnowsSpring;

/** Each rule is broken once, by classes planted for it, and seen to fail. */
class RulesCanFailTest {
  @TempDir private Path folder = Path.of("");

  private static boolean allows(ArchRule rule, Class<?>... planted) {
    return !rule.allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importClasses(planted))
        .hasViolation();
  }

  @Test
  void rule_1_fails_for_a_core_that_knows_a_library() {
    assertThat(allows(Rules.coreKnowsTheJdkAlone(), KnowsALogger.class)).isFalse();
  }

  @Test
  void rule_2_fails_for_jaxb_elsewhere() {
    assertThat(allows(Rules.jaxbStaysInTheDialects(), KnowsTooMuch.Jaxb.class)).isFalse();
    assertThat(allows(Rules.jaxbStaysInTheDialects(), KnowsTooMuch.Schemas.class)).isFalse();
  }

  @Test
  void rule_3_fails_for_camel_and_spring_elsewhere() {
    assertThat(allows(Rules.camelStaysInRoutesAndWiring(), KnowsTooMuch.Camel.class)).isFalse();
    assertThat(allows(Rules.springStaysInTheApp(), KnowsSpring.class)).isFalse();
    assertThat(allows(Rules.springStaysInTheApp(), IsInjected.ByScanning.class)).isTrue();
  }

  @Test
  void rule_4_fails_for_cryptography_and_jdbc_elsewhere() {
    assertThat(allows(Rules.cryptographyStaysInSealing(), KnowsTooMuch.Cryptography.class))
        .isFalse();
    assertThat(allows(Rules.jdbcStaysInTheStore(), KnowsTooMuch.Jdbc.class)).isFalse();
  }

  @Test
  void rule_5_fails_for_an_audit_log_that_knows_what_it_holds() {
    assertThat(allows(Rules.auditKnowsNoSibling(), KnowsASibling.class)).isFalse();
    assertThat(allows(Rules.coreKnowsTheJdkAlone(), KnowsASibling.class)).isTrue();
  }

  @Test
  void rule_6_fails_for_a_cycle_and_for_faces_that_know_each_other() {
    assertThat(allows(Rules.packagesHaveNoCycles(), One.class, Two.class)).isFalse();
    assertThat(allows(Rules.packagesHaveNoCycles(), One.class)).isTrue();
    assertThat(allows(Rules.facesDoNotKnowEachOther(), KnowsAdmin.class)).isFalse();
  }

  @Test
  void rule_7_fails_for_everything_that_was_not_injected() {
    for (Class<?> planted :
        List.of(
            MakesItsOwn.Time.class,
            MakesItsOwn.Reference.class,
            MakesItsOwn.Now.class,
            MakesItsOwn.Millis.class,
            MakesItsOwn.Name.class,
            MakesItsOwn.Chance.class)) {
      assertThat(allows(Rules.timeChanceAndNamesAreInjected(), planted))
          .as(planted.getSimpleName())
          .isFalse();
    }
    assertThat(allows(Rules.timeChanceAndNamesAreInjected(), MakesItsOwn.Given.class)).isTrue();
  }

  @Test
  void rule_8_fails_for_names_and_places_that_say_nothing() {
    assertThat(allows(Rules.namesSayWhatAThingIs(), PaymentManager.class)).isFalse();
    assertThat(allows(Rules.namesSayWhatAThingIs(), Anything.class)).isFalse();
    assertThat(allows(Rules.namesSayWhatAThingIs(), One.class)).isTrue();
  }

  @Test
  void rule_9_fails_for_beans_that_nobody_built() {
    assertThat(allows(Rules.beansAreBuiltByHand(), IsInjected.IntoAField.class)).isFalse();
    assertThat(allows(Rules.beansAreBuiltByHand(), IsInjected.ByScanning.class)).isFalse();
    assertThat(allows(Rules.beansAreBuiltByHand(), IsInjected.ElsewhereThanInWiring.class))
        .isFalse();
  }

  @Test
  void rule_10_fails_for_an_exception_without_a_name() {
    assertThat(allows(Rules.exceptionsHaveNames(), MakesItsOwn.Throws.class)).isFalse();
    assertThat(allows(Rules.exceptionsHaveNames(), MakesItsOwn.Named.class)).isTrue();
  }

  @Test
  void the_smaller_rules_fail_too() {
    assertThat(allows(Rules.nobodySleeps(), MakesItsOwn.Sleeps.class)).isFalse();
    assertThat(allows(Rules.onlyTheCommandPrints(), MakesItsOwn.Prints.class)).isFalse();
    assertThat(allows(Rules.nobodyReadsSerializedObjects(), KnowsTooMuch.Serialized.class))
        .isFalse();
    assertThat(allows(Rules.trustIsDecidedInSealing(), TrustsAnyone.class)).isFalse();
    assertThat(allows(Rules.trustIsDecidedInSealing(), TrustsAnyone.ByAnyName.class)).isFalse();
  }

  private Sources source(String body) throws IOException {
    return source("Planted", body);
  }

  private Sources source(String name, String body) throws IOException {
    Path module = folder.resolve(name);
    Path file = module.resolve("src/main/java/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "class " + name + " {\n" + body + "}\n");
    return Sources.below(module, "main");
  }

  @Test
  void a_catch_of_whatever_comes_is_found() throws IOException {
    String method = "  void run() {\n    try {\n      go();\n    } catch (%s e) {\n    }\n  }\n";
    assertThat(source(method.formatted("Exception")).greedyCatches())
        .containsExactly("Planted.java:5 Exception");
    assertThat(source(method.formatted("final java.lang.Throwable")).greedyCatches()).hasSize(1);
    assertThat(source(method.formatted("Refusal | RuntimeException")).greedyCatches()).hasSize(1);
    assertThat(source(method.formatted("Refusal | Deferral")).greedyCatches()).isEmpty();
    assertThat(source("GroupCommit", method.formatted("RuntimeException")).greedyCatches())
        .isEmpty();
    assertThat(source("GroupCommit", method.formatted("Exception")).greedyCatches()).hasSize(1);
  }

  @Test
  void a_method_of_forty_one_lines_is_found() throws IOException {
    String method = "  void run(\n      int n) {\n%s  }\n";
    assertThat(source(method.formatted("    go();\n".repeat(37))).longMethods()).isEmpty();
    assertThat(source(method.formatted("    go();\n".repeat(38))).longMethods())
        .containsExactly("Planted.java:2 run");
  }
}
