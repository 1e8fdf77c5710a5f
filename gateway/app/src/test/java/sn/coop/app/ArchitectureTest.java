package sn.coop.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The house rules. A rule that is broken names the line that breaks it. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("sn.coop.core", "sn.coop.routes", "sn.coop.app");

  private static final Set<String> AMBIENT =
      Set.of(
          Clock.class.getName() + ".systemUTC",
          Clock.class.getName() + ".systemDefaultZone",
          Instant.class.getName() + ".now",
          System.class.getName() + ".currentTimeMillis",
          UUID.class.getName() + ".randomUUID",
          Random.class.getName() + ".<init>",
          SecureRandom.class.getName() + ".<init>");

  private static void holds(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void a_rule_that_is_broken_is_seen() {
    ArchRule broken =
        noClasses()
            .that()
            .resideInAPackage("sn.coop.app.store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");
    assertThatThrownBy(() -> holds(broken)).isInstanceOf(AssertionError.class);
    assertThat(HOUSE.size()).isGreaterThan(200);
  }

  @Test
  void one_the_core_stands_on_the_jdk_and_jspecify_alone() {
    holds(
        classes()
            .that()
            .resideInAPackage("sn.coop.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "sn.coop.core..", "java..", "javax.security.auth..", "org.jspecify.."));
  }

  @Test
  void two_generated_types_stay_in_the_dialect() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("sn.coop.routes.dialect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sn.coop.schemas..", "jakarta.xml.bind.."));
  }

  @Test
  void three_camel_and_spring_keep_to_their_rooms() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages("sn.coop.routes", "sn.coop.app.wiring")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel.."));
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("sn.coop.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.."));
  }

  @Test
  void four_cryptography_and_sql_keep_to_their_rooms() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("sn.coop.app.sealing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..", "com.nimbusds..", "eu.europa.esig.."));
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("sn.coop.app.store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."));
  }

  @Test
  void five_the_audit_log_knows_no_sibling() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("sn.coop.core.audit")
            .should()
            .dependOnClassesThat(
                resideInAPackage("sn.coop..")
                    .and(DescribedPredicate.not(resideInAPackage("sn.coop.core.audit")))));
  }

  @Test
  void six_there_are_no_circles_and_the_faces_do_not_know_each_other() {
    holds(slices().matching("sn.coop.core.(*)..").should().beFreeOfCycles());
    holds(slices().matching("sn.coop.app.(*)..").should().beFreeOfCycles());
    holds(slices().matching("sn.coop.(routes)..").should().beFreeOfCycles());
    holds(slices().matching("sn.coop.(*)..").should().beFreeOfCycles());
    holds(
        noClasses()
            .that()
            .resideInAPackage("sn.coop.app.api")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sn.coop.app.admin", "sn.coop.app.console"));
    holds(
        noClasses()
            .that()
            .resideInAPackage("sn.coop.app.admin")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sn.coop.app.api", "sn.coop.app.console"));
  }

  @Test
  void seven_time_chance_and_ids_are_injected() {
    DescribedPredicate<JavaCall<?>> ambient =
        DescribedPredicate.describe(
            "ambient time, chance or ids",
            call ->
                AMBIENT.contains(
                    call.getTarget().getOwner().getName() + "." + call.getTarget().getName()));
    holds(
        noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage("sn.coop.app.wiring", "sn.coop.app")))
            .should()
            .callCodeUnitWhere(ambient));
  }

  @Test
  void eight_names_are_words_of_the_field() {
    holds(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dao|DTO)")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..impl.."));
  }

  @Test
  void nine_nothing_is_found_by_scanning_or_filled_in_behind_ones_back() {
    holds(
        fields()
            .should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value"));
    holds(
        noClasses()
            .should()
            .beAnnotatedWith("org.springframework.context.annotation.ComponentScan")
            .orShould()
            .beAnnotatedWith("org.springframework.stereotype.Component")
            .orShould()
            .beAnnotatedWith("org.springframework.stereotype.Service"));
  }

  @Test
  void ten_no_vanilla_exceptions_are_thrown_and_no_java_objects_are_read() {
    DescribedPredicate<JavaCall<?>> vanilla =
        DescribedPredicate.describe(
            "a vanilla exception or a Java object from outside",
            call ->
                call.getTarget().getName().equals("<init>")
                    && Set.of(
                            Exception.class.getName(),
                            RuntimeException.class.getName(),
                            "java.lang.Throwable",
                            "java.io.ObjectInputStream")
                        .contains(call.getTarget().getOwner().getName())
                    && !call.getOrigin().getName().equals("<init>"));
    holds(noClasses().should().callCodeUnitWhere(vanilla));
  }
}
