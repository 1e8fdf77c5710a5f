package sn.coop.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.TrustManager;

/** The rules that classes keep; numbers are those of the house plan. */
final class Rules {
  private static final String CORE = "sn.coop.core..";
  private static final String ROUTES = "sn.coop.routes";
  private static final String DIALECT = "sn.coop.routes.dialect..";
  private static final String SCHEMAS = "sn.coop.schemas..";
  private static final String WIRING = "sn.coop.app.wiring..";
  private static final String SEALING = "sn.coop.app.sealing..";
  private static final String STORE = "sn.coop.app.store..";

  private Rules() {}

  /** Rule 1. */
  static ArchRule coreKnowsTheJdkAlone() {
    return classes()
        .that()
        .resideInAPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CORE, "java..", "org.jspecify..");
  }

  /** Rule 2. */
  static ArchRule jaxbStaysInTheDialects() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(DIALECT, SCHEMAS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SCHEMAS, "jakarta.xml.bind..");
  }

  /** Rule 3, Camel. */
  static ArchRule camelStaysInRoutesAndWiring() {
    return only(new String[] {ROUTES, WIRING}, "org.apache.camel..");
  }

  /** Rule 3, Spring. */
  static ArchRule springStaysInTheApp() {
    return only(new String[] {"sn.coop.app.."}, "org.springframework..");
  }

  /** Rule 4, seals. */
  static ArchRule cryptographyStaysInSealing() {
    return only(
        new String[] {SEALING},
        "org.bouncycastle..",
        "eu.europa.esig..",
        "com.nimbusds..",
        "org.jose4j..");
  }

  /** Rule 4, rows. */
  static ArchRule jdbcStaysInTheStore() {
    return only(
        new String[] {STORE},
        "java.sql..",
        "javax.sql..",
        "org.sqlite..",
        "org.flywaydb..",
        "org.springframework.jdbc..",
        "org.springframework.transaction..");
  }

  private static ArchRule only(String[] homes, String... guests) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(guests);
  }

  /** Rule 5: bytes in, index out. */
  static ArchRule auditKnowsNoSibling() {
    return classes()
        .that()
        .resideInAPackage("sn.coop.core.audit..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("sn.coop.core.audit..", "java..", "org.jspecify..");
  }

  /** Rule 6: of all packages, which is more than of the slices of each module. */
  static ArchRule packagesHaveNoCycles() {
    return slices().matching("sn.coop.(**)").should().beFreeOfCycles();
  }

  /** Rule 6: the faces. */
  static ArchRule facesDoNotKnowEachOther() {
    return CompositeArchRule.of(faces("console", "admin", "api"))
        .and(faces("admin", "console", "api"))
        .and(faces("api", "console", "admin"));
  }

  private static ArchRule faces(String one, String other, String third) {
    return noClasses()
        .that()
        .resideInAPackage("sn.coop.app." + one + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("sn.coop.app." + other + "..", "sn.coop.app." + third + "..")
        .allowEmptyShould(true);
  }

  /** Rule 7. The command's entry is where a process begins, as the wiring is for the gateway. */
  static ArchRule timeChanceAndNamesAreInjected() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(WIRING)
        .and()
        .doNotHaveFullyQualifiedName("sn.coop.app.Rcg")
        .should()
        .accessTargetWhere(Accesses.ofAmbience());
  }

  /** Rule 8. */
  static ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(SCHEMAS)
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dao|DAO|DTO|Dto)($|\\$.*)")
        .orShould()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..helper..");
  }

  /** Rule 9. */
  static ArchRule beansAreBuiltByHand() {
    String spring = "org.springframework.";
    return CompositeArchRule.of(
            noFields()
                .should()
                .beAnnotatedWith(spring + "beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith(spring + "beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource"))
        .and(
            noClasses()
                .should()
                .beAnnotatedWith(spring + "context.annotation.ComponentScan")
                .orShould()
                .beAnnotatedWith(spring + "boot.autoconfigure.SpringBootApplication")
                .orShould()
                .beAnnotatedWith(spring + "stereotype.Component")
                .orShould()
                .beAnnotatedWith(spring + "stereotype.Service")
                .orShould()
                .beAnnotatedWith(spring + "stereotype.Repository"))
        .and(
            noClasses()
                .that()
                .resideOutsideOfPackage(WIRING)
                .should()
                .beAnnotatedWith(spring + "context.annotation.Configuration"));
  }

  /** Rule 10. What catches is read in the sources. */
  static ArchRule exceptionsHaveNames() {
    return noClasses().should().accessTargetWhere(Accesses.ofVanillaExceptions());
  }

  static ArchRule nobodySleeps() {
    return noClasses().should().accessTargetWhere(Accesses.of(Thread.class, "sleep"));
  }

  static ArchRule nobodyReadsSerializedObjects() {
    return noClasses().should().dependOnClassesThat().areAssignableTo("java.io.ObjectInputStream");
  }

  static ArchRule trustIsDecidedInSealing() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(SEALING)
        .should()
        .beAssignableTo(TrustManager.class)
        .orShould()
        .beAssignableTo(HostnameVerifier.class);
  }

  static ArchRule onlyTheCommandPrints() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("sn.coop.app.Rcg")
        .should()
        .accessTargetWhere(Accesses.ofStandardStreams());
  }
}
