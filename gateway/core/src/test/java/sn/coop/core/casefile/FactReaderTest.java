package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.Parts;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageType;

/** What a case keeps of a message, and nothing else of it. */
class FactReaderTest {
  private static String said(MessageType type, String body) {
    Envelope sent = Draft.aRequest().envelope();
    Envelope envelope =
        new Envelope(
            sent.identity(),
            new Envelope.Kind(type, "1.1", sent.kind().status(), sent.kind().urgency()),
            sent.route(),
            sent.life(),
            sent.subject());
    Fact fact = FactReader.read(envelope, Parts.read("{%s: %s}".formatted(type.body(), body)));
    assertThat(fact.type()).isEqualTo(type);
    assertThat(fact.id()).isEqualTo(sent.id());
    assertThat(fact.author()).isEqualTo(sent.sender());
    return fact.said().stream()
        .map(one -> one.what() + ":" + one.of() + "=" + one.value())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MLA_REQUEST | {purpose: secret, measure: [{localId: m1, type: OTHER}, {localId: m2, type: COVERT}]} | measure:m1=OTHER measure:m2=COVERT",
        "MLA_SUPPLEMENT | {measure: [{localId: m3, type: OTHER}]} | measure:m3=OTHER",
        "MLA_ACK | {recipientRef: R1, redirectTo: {country: ES, authority: ES-AN}} | redirect:=ES-AN",
        "MLA_ACK | {recipientRef: R1} | ''",
        "MLA_INFO_REQUEST | {question: [{localId: q1, measureRef: m1}, {localId: q2}]} | question:q1=m1 question:q2= concerns:m1=q1",
        "MLA_INFO_REPLY | {answer: [{questionRef: q1, text: secret}]} | answer:q1=q1",
        "MLA_DECISION | {perMeasure: [{measureRef: m1, decision: REFUSED}]} | decision:m1=REFUSED",
        "MLA_CONDITIONS_REPLY | {answer: DECLINED} | conditions:=DECLINED",
        "MLA_PROGRESS | {stage: IN_EXECUTION} | stage:=IN_EXECUTION",
        "MLA_EXECUTION_RETURN | {perMeasure: [{measureRef: m1, result: EXECUTED}], final: true} | result:m1=EXECUTED final:=true",
        "MLA_WITHDRAWAL | {reason: secret} | ''",
        "MLA_WITHDRAWAL | {measureRef: [m1, m2]} | withdraw:m1= withdraw:m2=",
        "MLA_CLOSURE | {reason: secret} | ''",
        "ALERT_CREATE | {alertId: A1, version: 1, validUntil: 2027-01-01T00:00:00+01:00} | alertId:=A1 version:=1 validUntil:=2026-12-31T23:00:00Z",
        "ALERT_CREATE | {alertId: A1, version: one, validUntil: soon} | alertId:=A1",
        "ALERT_CANCEL | {alertId: A1, lastVersion: 4, reason: DECEASED} | alertId:=A1 version:=4 reason:=DECEASED",
        "ALERT_SUSPEND | {alertId: A1, resumed: true} | alertId:=A1 resumed:=true",
        "ALERT_RECEIPT | {alertId: A1, version: 2, state: STORED} | alertId:=A1 version:=2 state:=STORED",
        "ALERT_HIT | {alertId: A1, place: secret, custody: {since: 2026-03-02T16:40:00Z, limitAt: 2026-03-05T16:40:00Z}} | alertId:=A1 custodySince:=2026-03-02T16:40:00Z custodyLimit:=2026-03-05T16:40:00Z",
        "ALERT_HIT_CONFIRMATION | {answer: CONFIRMED, whyNot: secret} | answer:=CONFIRMED",
        "ALERT_HIT_OUTCOME | {outcome: RELEASED} | outcome:=RELEASED",
        "POL_REPLY | {result: NO_TRACE, text: secret} | result:=NO_TRACE",
        "SPONTANEOUS_OFFER_REPLY | {answer: ACCEPTED} | offer:=ACCEPTED",
        "USE_CONSENT_DECISION | {decision: DENIED} | consent:=DENIED",
        "RECALL | {targetMessageId: urn:uuid:1} | recalled:=urn:uuid:1",
        "RECTIFICATION | {reason: secret} | ''",
        "TECH_REJECT | {code: secret} | ''"
      })
  void a_case_keeps_codes_names_and_dates(MessageType type, String body, String said) {
    assertThat(said(type, body)).isEqualTo(said).doesNotContain("secret");
  }
}
