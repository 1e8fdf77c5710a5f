package sn.coop.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The ten rules of the house. What is read from the text alone stands in {@code SourcesTest}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final Path ROOT = Path.of("..", "..");

  private JavaClasses house = new ClassFileImporter().importClasses();
  private Sources sources = new Sources(List.of());

  @BeforeAll
  void readTheHouse() throws IOException {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("sn.coop");
    sources = Sources.below(ROOT, "main", "fixtures");
  }

  @Test
  void the_whole_house_was_read() {
    assertThat(house.stream().map(JavaClass::getPackageName))
        .contains("sn.coop.core.delivery", "sn.coop.routes", "sn.coop.routes.dialect")
        .contains("sn.coop.app.wiring", "sn.coop.app.store", "sn.coop.app.sealing")
        .noneMatch(name -> name.contains("fixtures") || name.contains("planted"));
    assertThat(sources.count()).isGreaterThan(200);
  }

  @Test
  void core_knows_the_jdk_alone() {
    Rules.coreKnowsTheJdkAlone().check(house);
  }

  @Test
  void jaxb_stays_in_the_dialects() {
    Rules.jaxbStaysInTheDialects().check(house);
  }

  @Test
  void camel_stays_in_routes_and_wiring() {
    Rules.camelStaysInRoutesAndWiring().check(house);
  }

  @Test
  void spring_stays_in_the_app() {
    Rules.springStaysInTheApp().check(house);
  }

  @Test
  void cryptography_stays_in_sealing() {
    Rules.cryptographyStaysInSealing().check(house);
  }

  @Test
  void jdbc_stays_in_the_store() {
    Rules.jdbcStaysInTheStore().check(house);
  }

  @Test
  void audit_knows_no_sibling() {
    Rules.auditKnowsNoSibling().check(house);
  }

  @Test
  void packages_have_no_cycles() {
    Rules.packagesHaveNoCycles().check(house);
  }

  @Test
  void faces_do_not_know_each_other() {
    Rules.facesDoNotKnowEachOther().check(house);
  }

  @Test
  void time_chance_and_names_are_injected() {
    Rules.timeChanceAndNamesAreInjected().check(house);
  }

  @Test
  void names_say_what_a_thing_is() {
    Rules.namesSayWhatAThingIs().check(house);
  }

  @Test
  void beans_are_built_by_hand() {
    Rules.beansAreBuiltByHand().check(house);
  }

  @Test
  void exceptions_have_names() {
    Rules.exceptionsHaveNames().check(house);
  }

  @Test
  void nobody_catches_whatever_comes() throws IOException {
    assertThat(sources.greedyCatches()).isEmpty();
  }

  @Test
  void nobody_sleeps() {
    Rules.nobodySleeps().check(house);
  }

  @Test
  void nobody_reads_serialized_objects() {
    Rules.nobodyReadsSerializedObjects().check(house);
  }

  @Test
  void trust_is_decided_in_sealing() {
    Rules.trustIsDecidedInSealing().check(house);
  }

  @Test
  void only_the_command_prints() {
    Rules.onlyTheCommandPrints().check(house);
  }

  @Test
  void no_method_is_longer_than_a_screen() throws IOException {
    assertThat(sources.longMethods()).isEmpty();
  }
}
