package sn.coop.app.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.failure.Breach;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.partner.Channel.Template;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.PartnerRegister;
import sn.coop.core.partner.RetrySchedule;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PartnerFilesTest {
  private static final String GATEWAY = "es-gateway.yaml";
  private static final String SYSTEM = "sn-dacg.yaml";

  private final PartnersFolder.Maker folders;
  private PartnersFolder dakar;

  PartnerFilesTest(@TempDir Path temporary) throws IOException, Breach {
    folders = new PartnersFolder.Maker(temporary);
    dakar = folders.of("dakar");
  }

  @BeforeEach
  void layOut() throws IOException {
    dakar = folders.of("dakar");
  }

  @Test
  void the_dev_partners_of_dakar_load() throws InvalidFiles, IOException {
    PartnerRegister partners = dakar.files().read();

    Partner madrid = partners.byId(new PartnerId("es-gateway")).orElseThrow();
    assertThat(madrid.kind()).isEqualTo(Partner.Kind.GATEWAY);
    assertThat(madrid.delivering().channel().template()).isEqualTo(Template.SOAP);
    assertThat(madrid.delivering().channel().parameter("url"))
        .isEqualTo("https://localhost:18443/services/exchange");
    assertThat(madrid.delivering().retry())
        .isEqualTo(
            new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofDays(5)));
    assertThat(partners.behind(new AuthorityCode("ES-MJU-SGCJI"))).contains(madrid);
    assertThat(partners.isLocal(new AuthorityCode("SN-DACG"))).isTrue();
    assertThat(partners.isLocal(new AuthorityCode("ES-MJU-SGCJI"))).isFalse();
  }

  @Test
  void the_dev_partners_of_madrid_load() throws InvalidFiles, IOException {
    PartnerRegister partners = folders.of("madrid").files().read();

    Partner ministry = partners.byId(new PartnerId("es-mju")).orElseThrow();
    assertThat(ministry.kind()).isEqualTo(Partner.Kind.SYSTEM);
    assertThat(ministry.delivering().channel().template()).isEqualTo(Template.QUEUE);
    assertThat(partners.behind(new AuthorityCode("SN-GATEWAY"))).isPresent();
  }

  @Test
  void an_authority_that_nobody_knew_is_introduced_with_its_type()
      throws InvalidFiles, IOException {
    dakar
        .change(GATEWAY, "families: [MLA]", "families: [MLA, ALERT, POLICE]")
        .change(
            GATEWAY,
            "ES-MJU-SGCJI: certs/ES-MJU-SGCJI-seal.pem",
            "ES-AN: {seal: certs/ES-MJU-SGCJI-seal.pem, type: COURT, name: Audiencia Nacional}");

    PartnerRegister partners = dakar.files().read();

    AuthorityCode court = new AuthorityCode("ES-AN");
    assertThat(partners.behind(court)).isPresent();
    assertThat(partners.authorities().find(court))
        .hasValueSatisfying(
            authority -> {
              assertThat(authority.type()).isEqualTo(AuthorityType.COURT);
              assertThat(authority.names().french()).isEqualTo("Audiencia Nacional");
            });
    assertThat(partners.authorities().find(new AuthorityCode("SN-DACG"))).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          retry: {          | retri: {            | retri: is not a known key; did you mean 'retry'?
          retry: {          | retri: {            | retry: is missing
          expire: 5d        | exprie: 5d          | retry.exprie: is not a known key; did you mean 'expire'?
          expire: 5d        | expire: 5 days      | retry.expire: must be a number and ms, s, m, h or d, such as 7m
          first: 2s         | first: 2            | retry.first: must be a number and ms, s, m, h or d, such as 7m
          first: 2s         | first: 31s          | retry: a schedule needs 0 < first <= longest <= expire
          kind: gateway     | kind: gatway        | kind: 'gatway' is not one of [GATEWAY, SYSTEM]
          kind: gateway     | kind: [gateway]     | kind: must be a single value
          country: ES       | country: NO         | country: must be two capital letters in quotes, such as "NO"
          country: ES       | country: Spain      | country: must be two capital letters in quotes, such as "NO"
          families: [MLA]   | families: [MLO]     | agreement.families: 'MLO' is not one of [MLA, ALERT, POLICE, COMMON, GATEWAY]
          families: [MLA]   | families: [GATEWAY] | agreement.families: GATEWAY is part of every agreement; leave it out
          families: [MLA]   | families: MLA       | agreement.families: must be a list
          families: [MLA]   | family: [MLA]       | agreement.family: is not a known key; did you mean 'families'?
          PRODUCTION        | PROD                | agreement.environment: 'PROD' is not one of [PRODUCTION, TRAINING]
          template: soap    | template: rest      | deliver.template: 'rest' is not one of [SOAP, QUEUE, MAILBOX]
          url: https        | uri: https          | deliver.uri: is not a known key; did you mean 'url'?
          url: https        | uri: https          | deliver.url: is missing
          url: https        | url: http           | deliver.url: must be an https URL
          ES-GATEWAY:       | es-gateway:         | authorities.es-gateway: an authority code is a country and 1 to 4 parts: es-gateway
          ES-GATEWAY:       | ES-GATWAY:          | authorities.ES-GATWAY: is not known; introduce it: {seal: FILE, type: ..., name: ...}
          ES-GATEWAY: certs/madrid-countersign.pem | ES-GATEWAY: {seal: certs/madrid-countersign.pem, type: GATEWAY, name: x} | authorities.ES-GATEWAY: is known already; write its certificate alone
          ES-GATEWAY: certs/madrid-countersign.pem | ES-TSJ: {seal: certs/madrid-countersign.pem, type: TRIBUNAL, name: x} | authorities.ES-TSJ.type: 'TRIBUNAL' is not one of [CENTRAL_AUTHORITY, COURT, PROSECUTOR, POLICE, GENDARMERIE, BORDER_POLICE, NCB, CUSTOMS, FIU, ANTI_TRAFFICKING, COAST_GUARD_MRCC, TRAINING, IGO, GATEWAY]
          ES-GATEWAY: certs/madrid-countersign.pem | ES-TSJ: {seal: certs/madrid-countersign.pem, type: COURT} | authorities.ES-TSJ.name: is missing
          madrid-tls.pem    | gone.pem            | identity.tls: no certificate can be read at certs/gone.pem
          madrid-tls.pem    | ../../../etc/passwd | identity.tls: must stay inside the partners folder
          certs/madrid-tls.pem | es-gateway.yaml  | identity.tls: es-gateway.yaml is not a PEM certificate
          partner: es-gateway | partner: fr-gateway | partner: the file must be named fr-gateway.yaml
          partner: es-gateway | partner: ES_Gateway | partner: a partner id is lower-case words joined by '-': ES_Gateway
          """)
  void a_bad_value_is_named_with_what_to_write(String from, String to, String fault)
      throws IOException {
    assertThat(dakar.change(GATEWAY, from, to).faults()).contains(GATEWAY + ": " + fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partner",
        "name",
        "kind",
        "country",
        "agreement",
        "identity",
        "authorities",
        "deliver",
        "retry"
      })
  void a_missing_key_is_named(String key) throws IOException {
    String without = "(?m)^" + key + ":.*\\n( .*\\n)*";
    String text = dakar.text(GATEWAY).replaceFirst(without, "");

    assertThat(dakar.write(GATEWAY, text).faults()).contains(GATEWAY + ": " + key + ": is missing");
  }

  @Test
  void a_parameter_of_another_template_is_unknown() throws IOException {
    dakar.change(SYSTEM, "{template: mailbox}", "{template: mailbox, url: https://sn.example/}");

    assertThat(dakar.faults())
        .containsExactly(SYSTEM + ": deliver.url: is not a known key; known are template");
  }

  @Test
  void all_faults_of_all_files_are_told_at_once() throws IOException {
    dakar
        .change(GATEWAY, "kind: gateway", "kind: bridge")
        .change(GATEWAY, "first: 2s", "first: soon")
        .change(SYSTEM, "country: SN", "land: SN");

    assertThat(dakar.faults())
        .hasSize(4)
        .anyMatch(fault -> fault.startsWith(GATEWAY + ": kind: "))
        .anyMatch(fault -> fault.startsWith(GATEWAY + ": retry.first: "))
        .anyMatch(fault -> fault.startsWith(SYSTEM + ": land: "))
        .contains(SYSTEM + ": country: is missing");
  }

  @Test
  void an_authority_stands_behind_one_partner_only() throws IOException {
    dakar.change(SYSTEM, "SN-DACG: certs", "ES-MJU-SGCJI: certs");

    assertThat(dakar.faults())
        .singleElement()
        .asString()
        .endsWith("partners es-gateway and sn-dacg both claim ES-MJU-SGCJI");
  }

  @Test
  void a_tls_certificate_belongs_to_one_partner_only() throws IOException {
    dakar.change(SYSTEM, "certs/dacg-tls.pem", "certs/madrid-tls.pem");

    assertThat(dakar.faults())
        .singleElement()
        .asString()
        .contains("partners es-gateway and sn-dacg both claim ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          partner: [             | is not YAML
          'a: 1~a: 2'            | is not YAML
          'a: &x [1]~b: [*x, *x]'| is not YAML
          '!!java.io.File [x]'   | is not YAML
          just words             | must hold keys and values
          '- a list'             | must hold keys and values
          """)
  void what_is_no_mapping_is_said_to_be_none(String text, String fault) throws IOException {
    dakar.write("xx-broken.yaml", text.replace('~', '\n'));

    assertThat(dakar.faults()).anyMatch(f -> f.startsWith("xx-broken.yaml: " + fault));
  }

  @Test
  void a_file_that_never_ends_is_not_read_to_its_end() throws IOException {
    dakar.write("xx-broken.yaml", "a: " + "x".repeat(70_000));

    assertThat(dakar.faults()).anyMatch(f -> f.startsWith("xx-broken.yaml: is not YAML"));
  }

  @Test
  void files_of_another_ending_are_left_alone() throws IOException {
    dakar.write("es-gateway.yaml.old", "not: [yaml");

    assertThat(dakar.faults()).isEmpty();
  }

  @Test
  void a_partner_whose_file_is_gone_is_no_partner() throws IOException, InvalidFiles {
    PartnerRegister partners = dakar.remove(GATEWAY).files().read();

    assertThat(partners.behind(new AuthorityCode("ES-MJU-SGCJI"))).isEmpty();
  }
}
