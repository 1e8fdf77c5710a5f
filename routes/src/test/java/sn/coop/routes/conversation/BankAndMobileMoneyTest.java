package sn.coop.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static sn.coop.core.message.MessageType.MLA_EXECUTION_RETURN;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.SubjectState;
import sn.coop.core.deadline.Deadline;
import sn.coop.core.deadline.Nature;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.identity.MatchingKey;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;

/**
 * An investigating judge in Dakar asks Madrid for two accounts, a hearing and a seizure; each
 * measure has its own end. What it still needs from later work: the bank register's own format
 * (three accounts would be three messages there, and "part" and "complete" its answers), and the
 * registry of legal bases, which would say that UNTOC binds both States.
 */
class BankAndMobileMoneyTest {
  private static final String DACG = "SN-DACG";
  private static final String SGCJI = "ES-MJU-SGCJI";

  private final Region region =
      new Region(Instant.parse("2026-10-05T09:14:03Z"), DACG, SGCJI, "SN-DPJ");
  private final ConversationId matter = region.newCase();

  @Test
  void each_measure_comes_to_its_own_end_and_only_madrid_decides() throws Exception {
    MessageId request = region.say(golden("request-bank-hearing-seizure.json"), matter);
    bothStand("RECEIVED");

    region.at("2026-10-14T08:05:00Z");
    region.say(golden("ack-with-a-missing-item.json").about(request), matter);
    bothStand("ACKNOWLEDGED");
    assertThat(file("SN").peerRef()).contains("SGCJI/2026/SN/0093");
    Deadline acknowledged = clock("mla.acknowledge");
    assertThat(acknowledged.term().nature()).isEqualTo(Nature.POLICY);
    assertThat(acknowledged.standing(now())).isEqualTo(Deadline.Standing.MET_LATE);

    dakarMayNotDecide(request);
    theClockStopsWhileMadridAsks(request);
    madridDecides(request);
    madridExecutes(request);

    region.at("2026-11-23T16:00:00Z");
    region.say(golden("closure.json").about(request), matter);
    bothStand("CLOSED");
    assertThat(region.got(SGCJI)).contains(request);
  }

  private void dakarMayNotDecide(MessageId request) {
    Said decision =
        golden("decision-three-accepted-one-refused.json")
            .with("sender", "{country: 'SN', authority: 'SN-DACG'}")
            .to(SGCJI);
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> region.say(decision.about(request), matter));
    assertThat(refusal).isNotNull();
    bothStand("ACKNOWLEDGED");
  }

  private void theClockStopsWhileMadridAsks(MessageId request) throws Refusal, Deferral {
    region.at("2026-10-20T10:30:00Z");
    MessageId question =
        region.say(golden("info-request-penalty-text.json").about(request), matter);
    bothStand("INFO_REQUESTED");
    assertThat(clock("mla.first-status").standing(now())).isEqualTo(Deadline.Standing.STOPPED);

    region.at("2026-10-27T09:00:00Z");
    region.say(golden("info-reply-penalty-text.json").about(question), matter);
    bothStand("ACKNOWLEDGED");
    assertThat(clock("mla.first-status").standing(now())).isEqualTo(Deadline.Standing.RUNNING);
    // Thirty days from the 5th of October in Madrid, and the week in which Dakar looked it up.
    assertThat(clock("mla.first-status").due()).contains(Instant.parse("2026-11-11T21:30:00Z"));
  }

  private void madridDecides(MessageId request) throws Refusal, Deferral {
    region.at("2026-11-03T12:00:00Z");
    MessageId decision =
        region.say(golden("decision-three-accepted-one-refused.json").about(request), matter);
    bothStand("ACCEPTED_WITH_CONDITIONS");
    assertThat(clock("mla.first-status").standing(now())).isEqualTo(Deadline.Standing.MET);

    region.at("2026-11-05T08:15:00Z");
    region.say(golden("conditions-accepted.json").about(decision), matter);
    bothStand("PARTIALLY_ACCEPTED");
    assertThat(measures())
        .containsEntry("measure:m1", "ACCEPTED")
        .containsEntry("measure:m3", "ACCEPTED")
        .containsEntry("measure:m4", "REFUSED");
  }

  private void madridExecutes(MessageId request) throws Refusal, Deferral {
    region.at("2026-11-06T08:30:00Z");
    region.say(golden("progress-in-execution.json").about(request), matter);
    bothStand("IN_EXECUTION");

    region.at("2026-11-16T16:45:00Z");
    region.say(golden("return-of-the-bank-part.json").about(request), matter);
    bothStand("PARTIALLY_EXECUTED");
    assertThat(measures()).containsEntry("measure:m1", "EXECUTED");

    region.at("2026-11-20T11:00:00Z");
    region.say(
        Said.by(SGCJI, MLA_EXECUTION_RETURN)
            .to(DACG)
            .under("SGCJI/2026/SN/0093", "DACG/EPI/2026/0388")
            .with("handling", "{classification: 'RESTRICTED'}")
            .about(request)
            .attaching("a1", "acta.pdf")
            .saying(
                """
                {perMeasure: [{measureRef: 'm2', result: 'EXECUTED'},
                              {measureRef: 'm3', result: 'EXECUTED'}],
                 executedBy: {country: 'ES', name: 'Juzgado de Instrucción n.º 3'},
                 period: {from: '2026-11-06', to: '2026-11-19'}, recordRef: ['a1'],
                 final: true}"""),
        matter);
    bothStand("EXECUTED");
    assertThat(measures())
        .containsEntry("measure:m2", "EXECUTED")
        .containsEntry("measure:m4", "REFUSED");
  }

  @Test
  void a_police_service_is_told_to_use_its_central_authority() {
    Said request =
        golden("request-bank-hearing-seizure.json")
            .with("sender", "{country: 'SN', authority: 'SN-DPJ'}");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> region.say(request, matter));
    assertThat(refusal.code()).isEqualTo(Code.FAMILY_NOT_PERMITTED);
    assertThat(refusal.detailFrench()).contains("autorité centrale").contains("SN-DACG");
  }

  @Test
  void the_name_is_found_as_anybody_would_write_it_and_kept_as_it_is_written() throws Exception {
    Said golden = golden("request-bank-hearing-seizure.json");
    MessageId request = region.say(golden, matter);
    MessageKey key = new MessageKey(golden.sender(), request);
    String there = region.post("ES").ledger.find(key).orElseThrow().sealed().content().asUtf8();
    assertThat(there).contains("\"fullName\":\"Cheikh Ahmadou N'Diaye\"");
    assertThat(
            MatchingKey.of("NDIAYE CHEIKH AHMADOU")
                .matches(MatchingKey.of("Cheikh Ahmadou N'Diaye")))
        .isTrue();
  }

  private static Said golden(String sample) {
    try {
      return Said.like("mla/valid/" + sample);
    } catch (Refusal e) {
      throw new AssertionError("a golden sample is valid", e);
    }
  }

  private Instant now() {
    return region.clock.instant();
  }

  private void bothStand(String state) {
    assertThat(file("SN").state()).as("in Dakar").isEqualTo(state);
    assertThat(file("ES").state()).as("in Madrid").isEqualTo(state);
  }

  private Map<String, String> measures() {
    return file("ES").status().subjects().stream()
        .collect(Collectors.toMap(SubjectState::subject, SubjectState::state));
  }

  private Deadline clock(String term) {
    return file("ES").clocks().stream()
        .filter(deadline -> deadline.term().name().equals(term))
        .findFirst()
        .orElseThrow();
  }

  private CaseFile file(String country) {
    return region.file(country, matter);
  }
}
