package sn.coop.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.FaultyLedger;
import sn.coop.core.fixtures.Parties;
import sn.coop.core.message.Bytes;
import sn.coop.routes.dialect.CanonicalForms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemDocumentsTest {
  private static final String DETAIL = "/message/é: \"too\" long";

  private final JsonMapper json = JsonMapper.builder().build();
  private final ProblemDocuments documents = new ProblemDocuments(json);
  private final FaultyLedger faults = new FaultyLedger();
  private final Dakar dakar = new Dakar(faults::around);
  private final ProblemAnswers answers =
      new ProblemAnswers(
          documents, () -> "incident-1", new Callers(dakar.partners, dakar.clock), dakar.refusals);

  private static Failure failure(Code code) {
    return switch (code.kind()) {
      case REFUSAL -> new Refusal(code, DETAIL);
      case DEFERRAL -> new Deferral(code, DETAIL);
      case BREACH -> new Breach(code, DETAIL);
    };
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void every_code_is_written_with_its_type_status_and_both_texts(Code code) {
    JsonNode document = json.readTree(documents.of(failure(code)));
    assertThat(document.propertyNames())
        .containsExactlyInAnyOrder("type", "title", "status", "code", "detail", "detailFr");
    assertThat(document.get("type").asString()).isEqualTo(code.problemType());
    assertThat(document.get("title").asString()).isEqualTo(code.name());
    assertThat(document.get("status").asInt()).isEqualTo(code.httpStatus());
    assertThat(document.get("code").asString()).isEqualTo(code.name());
    assertThat(document.get("detail").asString()).startsWith(code.english());
    assertThat(document.get("detailFr").asString()).startsWith(code.french());
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void the_detail_says_what_was_wrong_unless_it_is_a_breach(Code code) {
    JsonNode document = json.readTree(documents.of(failure(code)));
    if (code.kind() == Code.Kind.BREACH) {
      assertThat(document.get("detail").asString()).isEqualTo(code.english());
      assertThat(document.get("detailFr").asString()).isEqualTo(code.french());
    } else {
      assertThat(document.get("detail").asString()).endsWith(" (" + DETAIL + ")");
      assertThat(document.get("detailFr").asString()).endsWith(" (" + DETAIL + ")");
    }
  }

  /** A refusal by the real schema, of a sample with two faults. */
  private static Refusal ofTwoFaults() throws IOException {
    Path root = Path.of("..", "..");
    String sample = "schemas-xsd/src/test/resources/samples/mla/valid/request-three-measures.json";
    Bytes content =
        Bytes.utf8(
            Files.readString(root.resolve(sample))
                .replace("\"desiredBy\"", "\"desiredBY\"")
                .replace("\"HEARING_VIDEO\"", "\"HEARING\""));
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    CanonicalForms forms = new CanonicalForms(StandardRules.book(clock));
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                forms.convert(
                    content,
                    sn.coop.core.message.MediaType.JSON,
                    sn.coop.core.message.MediaType.XML));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  @Test
  void every_fault_is_told_with_its_rule_its_place_and_both_languages() throws IOException {
    Refusal refusal = ofTwoFaults();
    JsonNode document = json.readTree(documents.of(refusal));
    assertThat(document.get("detailFr").asString()).contains(refusal.detailFrench());
    assertThat(document.get("faults").size()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      Fault fault = refusal.faults().get(i);
      JsonNode told = document.get("faults").get(i);
      assertThat(told.get("code").asString()).isEqualTo("SCHEMA_INVALID");
      assertThat(told.get("rule").asString()).isEqualTo("schema");
      assertThat(told.get("path").asString()).isEqualTo(fault.path());
      assertThat(told.get("en").asString()).isEqualTo(fault.sentence().english());
      assertThat(told.get("fr").asString()).isEqualTo(fault.sentence().french());
    }
  }

  @Test
  void the_example_on_the_page_of_errors_is_what_is_answered() throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "errors.md"));
    String example = page.split("```json\n", 2)[1].split("```", 2)[0];
    assertThat(json.readTree(documents.of(ofTwoFaults()))).isEqualTo(json.readTree(example));
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void every_code_is_answered_with_its_status_and_says_when_to_come_back(Code code) {
    var answer = answers.failed(failure(code));
    assertThat(answer.getStatusCode().value()).isEqualTo(code.httpStatus());
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER))
        .isEqualTo(code.kind() != Code.Kind.REFUSAL);
  }

  @Test
  void what_cannot_be_read_off_a_queue_is_told_in_both_languages() {
    JsonNode document =
        json.readTree(documents.unreadable(new Sentence("set coop_kind", "indiquez coop_kind")));
    assertThat(document.get("code").asString()).isEqualTo("SCHEMA_INVALID");
    assertThat(document.get("detail").asString()).isEqualTo("set coop_kind");
    assertThat(document.get("detailFr").asString()).isEqualTo("indiquez coop_kind");
  }

  private static HttpServletRequest call(Map<String, Object> attributes) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> attributes.get((String) arguments[0]);
                  case "getRemoteAddr" -> "192.0.2.7";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static Map<String, Object> ofDacg() {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(
        "jakarta.servlet.request.X509Certificate",
        new X509Certificate[] {Parties.DACG_SYSTEM.identity().tls()});
    return attributes;
  }

  @Test
  void a_refusal_is_on_record_before_it_is_answered() {
    Refusal refusal = new Refusal(Code.NOT_CASE_PARTY, DETAIL);
    assertThat(answers.refused(refusal, call(ofDacg())).getStatusCode().value()).isEqualTo(404);
    assertThat(dakar.ledger.entries).hasSize(1);
    assertThat(Bytes.of(dakar.ledger.entries.get(0).entry()).asUtf8())
        .contains("\"actor\":\"sn-dacg\"", "NOT_CASE_PARTY");
  }

  @Test
  void a_refusal_that_the_verbs_have_kept_is_not_kept_twice() {
    Map<String, Object> attributes = ofDacg();
    attributes.put(ProblemAnswers.KEPT, true);
    Refusal refusal = new Refusal(Code.SIGNATURE_INVALID, DETAIL);
    assertThat(answers.refused(refusal, call(attributes)).getStatusCode().value()).isEqualTo(401);
    assertThat(dakar.ledger.entries).isEmpty();
  }

  @Test
  void a_refusal_that_cannot_be_kept_is_not_given_yet() {
    faults.storeDownAt("refuse");
    Refusal refusal = new Refusal(Code.NOT_CASE_PARTY, DETAIL);
    assertThat(answers.refused(refusal, call(ofDacg())).getStatusCode().value()).isEqualTo(503);
  }

  @Test
  void a_bug_is_answered_with_its_incident_alone() {
    var answer = answers.bug(new IllegalStateException("secret"));
    assertThat(answer.getStatusCode().value()).isEqualTo(500);
    String written = json.writeValueAsString(answer.getBody());
    assertThat(written).contains("\"incident\":\"incident-1\"").doesNotContain("secret");
    assertThat(json.readTree(written).get("detailFr").asString()).contains("rien n'a été accepté");
  }
}
