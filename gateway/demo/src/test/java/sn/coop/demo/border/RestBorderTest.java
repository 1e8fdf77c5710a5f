package sn.coop.demo.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.app.admin.Strangers;
import sn.coop.core.delivery.TransportState;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Bytes;
import sn.coop.demo.border.Border.Answer;
import sn.coop.demo.systems.Outgoing;
import tools.jackson.databind.JsonNode;

class RestBorderTest {
  private static final String JSON = "application/json";
  private static final int MAX_MESSAGE = 4 << 20;

  @SuppressWarnings("NullAway.Init")
  private static Border border;

  @BeforeAll
  static void open(@TempDir Path dir) throws Exception {
    border = new Border(dir);
  }

  @AfterAll
  static void close() throws Exception {
    border.close();
  }

  private static Answer submit(Outgoing message) throws Exception {
    return border.post(
        message.sealed().content(), "Content-Type", JSON, "Coop-Seal", message.sealed().seal());
  }

  private static Answer submit(String content) throws Exception {
    Bytes bytes = Bytes.utf8(content);
    return border.post(bytes, "Content-Type", JSON, "Coop-Seal", border.seal(bytes));
  }

  private static String text(Outgoing message) {
    return message.sealed().content().asUtf8();
  }

  /** A problem document with the code, both languages, and a refusal on record with its digest. */
  private static String refused(Answer answer, Code code, Bytes content) throws Exception {
    assertThat(answer.contentType()).startsWith("application/problem+json");
    JsonNode problem = border.json(answer);
    assertThat(problem.path("code").asString()).as(answer.body()).isEqualTo(code.name());
    assertThat(answer.status()).isEqualTo(code.httpStatus());
    assertThat(problem.path("status").asInt()).isEqualTo(code.httpStatus());
    assertThat(problem.path("type").asString()).isEqualTo(code.problemType());
    assertThat(problem.path("detail").asString()).startsWith(code.english());
    assertThat(problem.path("detailFr").asString()).startsWith(code.french());
    assertThat(border.ledger("select code from refusal where digest = '" + content.digest() + "'"))
        .contains(code.name());
    return problem.path("detail").asString();
  }

  @Test
  void a_sealed_request_gets_202_and_its_repeat_gets_the_same_receipt() throws Exception {
    Outgoing message = border.request();
    Answer first = submit(message);
    Answer second = submit(message);
    assertThat(first.status()).as(first.body()).isEqualTo(202);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(
            border.ledger(
                "select count(*) from delivery where message_id = '"
                    + message.envelope().id()
                    + "'"))
        .containsExactly("1");
  }

  @Test
  void where_a_message_is_is_shown_for_each_recipient() throws Exception {
    Outgoing message = border.request();
    submit(message);
    String path = "/messages/" + message.envelope().id();
    Answer answer = border.send(HttpRequest.newBuilder(border.rest(path)).build());
    JsonNode leg = border.json(answer).path("deliveries").path(0);
    assertThat(leg.path("transport")).as(answer.body()).hasSize(1);
    JsonNode one = leg.path("transport").path(0);
    assertThat(one.path("recipient").asString()).isEqualTo("ES-MJU-SGCJI");
    assertThat(TransportState.valueOf(one.path("state").asString()).after(Event.RELAY))
        .as("on its way, for nobody is there to receipt it: %s", one)
        .isPresent();
    assertThat(Instant.parse(one.path("at").asString())).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void the_same_id_with_other_content_is_refused() throws Exception {
    Outgoing message = border.request();
    assertThat(submit(message).status()).isEqualTo(202);
    String other = text(message).replace("N'Diaye", "Ndiaye");
    refused(submit(other), Code.DUPLICATE_DIFFERENT_CONTENT, Bytes.utf8(other));
  }

  @Test
  void an_unsealed_message_is_refused() throws Exception {
    Outgoing message = border.request();
    Answer answer = border.post(message.sealed().content(), "Content-Type", JSON);
    refused(answer, Code.SIGNATURE_MISSING, message.sealed().content());
  }

  @Test
  void one_changed_letter_is_refused() throws Exception {
    Outgoing message = border.request();
    Bytes changed = Bytes.utf8(text(message).replace("N'Diaye", "N'Diaya"));
    Answer answer =
        border.post(changed, "Content-Type", JSON, "Coop-Seal", message.sealed().seal());
    refused(answer, Code.SIGNATURE_INVALID, changed);
  }

  @Test
  void a_seal_by_a_key_that_is_not_pinned_is_refused() throws Exception {
    Bytes content = border.request().sealed().content();
    String seal = border.seal(content, border.stranger().seal("SN-DACG"), "SN-DACG");
    refused(
        border.post(content, "Content-Type", JSON, "Coop-Seal", seal),
        Code.SIGNATURE_INVALID,
        content);
  }

  @Test
  void another_authoritys_name_under_ones_own_seal_is_refused() throws Exception {
    String content = text(border.request()).replace("\"SN-DACG\"", "\"SN-DNLT\"");
    refused(submit(content), Code.SENDER_NOT_AUTHORISED, Bytes.utf8(content));
  }

  @Test
  void every_fault_of_a_malformed_message_is_named_with_its_path() throws Exception {
    String content =
        text(border.request())
            .replace("\"URGENT\"", "\"AT_ONCE\"")
            .replace("\"HEARING_VIDEO\"", "\"HEARING_HOLOGRAM\"");
    Answer answer = submit(content);
    String detail = refused(answer, Code.SCHEMA_INVALID, Bytes.utf8(content));
    assertThat(detail).contains("/urgency/level").contains("/mlaRequest/measure[2]/type");
    JsonNode faults = border.json(answer).path("faults");
    assertThat(faults.size()).isEqualTo(2);
    for (JsonNode fault : faults) {
      assertThat(fault.path("en").asString()).isEqualTo("is not in the code list");
      assertThat(fault.path("fr").asString()).isEqualTo("ne figure pas dans la liste de codes");
    }
  }

  @Test
  void what_is_no_json_is_refused() throws Exception {
    refused(submit("{\"messageId\": "), Code.SCHEMA_INVALID, Bytes.utf8("{\"messageId\": "));
  }

  @Test
  void a_document_type_is_refused_before_it_is_read() throws Exception {
    Bytes content =
        Bytes.utf8(
            "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><message>&x;</message>");
    Answer answer =
        border.post(content, "Content-Type", "application/xml", "Coop-Seal", border.seal(content));
    refused(answer, Code.XML_ATTACK, content);
  }

  @Test
  void another_media_type_is_refused() throws Exception {
    Bytes content = Bytes.utf8("hello");
    refused(
        border.post(content, "Content-Type", "text/plain", "Coop-Seal", border.seal(content)),
        Code.MEDIA_TYPE,
        content);
  }

  @Test
  void an_oversized_message_is_refused_without_being_read_to_its_end() throws Exception {
    Bytes content = Bytes.of(new byte[MAX_MESSAGE + 2]);
    Answer answer = border.post(content, "Content-Type", JSON, "Coop-Seal", border.seal(content));
    assertThat(border.json(answer).path("code").asString()).isEqualTo("TOO_LARGE");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(border.ledger("select code from refusal")).contains("TOO_LARGE");
  }

  @Test
  void a_message_whose_attachment_is_not_here_is_refused() throws Exception {
    String missing = border.digest("never uploaded").hex();
    String content = text(border.request()).replace(border.pdf.sha256().hex(), missing);
    Bytes bytes = Bytes.utf8(content);
    var sealer =
        new sn.coop.app.sealing.CompactSealer(
            border.dacgKeys.seal("SN-DACG"), "SN-DACG", java.time.Clock.systemUTC());
    String seal = sealer.seal(bytes, java.util.List.of(new sn.coop.core.message.Digest(missing)));
    String detail =
        refused(
            border.post(bytes, "Content-Type", JSON, "Coop-Seal", seal),
            Code.ATTACHMENT_MISSING,
            bytes);
    assertThat(detail).contains("/api/v1/attachments/" + missing);
  }

  @Test
  void a_seal_that_leaves_an_attachment_out_is_refused() throws Exception {
    Bytes content = border.request().sealed().content();
    var sealer =
        new sn.coop.app.sealing.CompactSealer(
            border.dacgKeys.seal("SN-DACG"), "SN-DACG", java.time.Clock.systemUTC());
    refused(
        border.post(
            content, "Content-Type", JSON, "Coop-Seal", sealer.seal(content, java.util.List.of())),
        Code.SIGNATURE_INVALID,
        content);
  }

  @Test
  void an_attachment_that_is_not_what_its_name_says_is_not_kept() throws Exception {
    String announced = border.digest("announced").hex();
    Answer answer =
        border.send(
            HttpRequest.newBuilder(border.rest("/attachments/" + announced))
                .PUT(BodyPublishers.ofString("something else"))
                .build());
    assertThat(border.json(answer).path("code").asString()).isEqualTo("ATTACHMENT_HASH_MISMATCH");
    assertThat(border.ledger("select code from refusal")).contains("ATTACHMENT_HASH_MISMATCH");
    Path store = border.homes.home(border.homes.dakar()).resolve("attachments");
    assertThat(border.files(store))
        .noneMatch(
            file -> file.toString().contains(announced) || file.toString().endsWith(".part"));
  }

  @Test
  void a_recipient_nobody_serves_is_refused() throws Exception {
    String content = text(border.request()).replace("ES-MJU-SGCJI", "ES-NOBODY");
    refused(submit(content), Code.RECIPIENT_NOT_PERMITTED, Bytes.utf8(content));
  }

  @Test
  void an_exercise_does_not_enter_production() throws Exception {
    String content =
        text(border.request())
            .replace("\"ACTUAL\"", "\"EXERCISE\",\"exerciseId\":\"EX-TERANGA-26\"");
    refused(submit(content), Code.ENV_MISMATCH, Bytes.utf8(content));
  }

  @Test
  void a_certificate_that_nobody_pinned_is_turned_away_and_counted() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(border.rest("/authorities")).build();
    var stranger = border.client(border.stranger().tls());
    assertThatThrownBy(() -> stranger.send(request, BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
    border.bean(Strangers.class).flush();
    assertThat(border.ledger("select detail from refusal where code = 'CERT_UNKNOWN'"))
        .anyMatch(detail -> detail.contains("unknown certificates"));
  }

  @Test
  void anothers_case_is_not_found_and_the_look_is_on_record() throws Exception {
    Outgoing message = border.request();
    assertThat(submit(message).status()).isEqualTo(202);
    String path = "/cases/" + Border.encoded(message.envelope().conversation().urn()) + "/timeline";
    HttpRequest question = HttpRequest.newBuilder(border.rest(path)).build();
    assertThat(border.send(question).status()).isEqualTo(200);
    var madrid = border.client(border.homes.madridKeys().tls());
    assertThat(madrid.send(question, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    assertThat(border.ledger("select partner from refusal where code = 'NOT_CASE_PARTY'"))
        .contains("es-gateway");
  }

  @Test
  void an_unknown_path_is_a_404_with_a_code_and_tells_nothing() throws Exception {
    Answer answer = border.send(HttpRequest.newBuilder(border.rest("/nothing/here")).build());
    refused(answer, Code.NOT_FOUND, Bytes.of(new byte[0]));
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("sn.coop");
  }

  @Test
  void a_wrong_method_is_a_405_and_says_which_are_right() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(border.rest("/messages")).DELETE().build();
    refused(border.send(request), Code.METHOD_NOT_ALLOWED, Bytes.of(new byte[0]));
    var raw = border.client(border.dacgKeys.tls()).send(request, BodyHandlers.discarding());
    assertThat(raw.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void a_form_that_no_answer_has_is_a_406() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(border.rest("/authorities")).header("Accept", "image/png").build();
    refused(border.send(request), Code.NOT_ACCEPTABLE, Bytes.of(new byte[0]));
  }
}
