package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Parties.BCN;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.SGCJI;
import static sn.coop.core.message.MessageType.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.message.AuthorityCode;

/** Questions between police authorities, offers of information, consent to further use. */
class InquiryStoryTest {
  private final Story story = new Story();

  private String standing(AuthorityCode of) {
    return Story.standing(story.file(of));
  }

  @ParameterizedTest
  @CsvSource({
    "PARTIAL,PARTIALLY_ANSWERED",
    "INFO,ANSWERED",
    "NO_TRACE,NO_TRACE",
    "REFUSED,REFUSED",
    "REDIRECTED_TO_MLA,REDIRECTED_TO_MLA"
  })
  void a_police_request_ends_as_it_is_answered(String result, String end) {
    Fact request = story.opens(POL_REQUEST, BCN, List.of(SGCJI));
    assertThat(standing(BCN)).isEqualTo("case SENT");
    story.delivered(request, SGCJI);
    assertThat(standing(BCN)).isEqualTo("case RECEIVED");
    story.about(request, POL_REPLY, SGCJI, "result=" + result);
    assertThat(standing(BCN)).isEqualTo("case " + end);
  }

  @Test
  void documents_and_fingerprints_are_asked_about_in_the_same_way() {
    Fact document = story.opens(POL_DOC_VERIFICATION, BCN, List.of(SGCJI));
    story.about(document, POL_DOC_VERIFICATION_REPLY, SGCJI, "result=COUNTERFEIT");
    assertThat(standing(BCN)).isEqualTo("case ANSWERED");
    story.facts.clear();
    Fact prints = story.opens(BIO_SEARCH, BCN, List.of(SGCJI, DGPJ));
    story.about(prints, BIO_RESULT, SGCJI, "result=NO_HIT");
    assertThat(standing(BCN)).isEqualTo("case@ES-MJU-SGCJI NO_TRACE, case@CV-DGPJ SENT");
    assertThat(story.file(BCN).state()).isEqualTo("SENT");
  }

  @Test
  void who_asked_may_call_the_question_back() {
    Fact request = story.opens(POL_REQUEST, BCN, List.of(SGCJI));
    story.about(request, RECALL, BCN, "recalled=urn:uuid:another");
    story.about(request, RECALL, SGCJI, "recalled=" + request.id());
    assertThat(standing(SGCJI)).isEqualTo("case SENT");
    story.about(request, RECALL, BCN, "recalled=" + request.id());
    assertThat(standing(SGCJI)).isEqualTo("case CANCELLED");
  }

  @Test
  void an_offer_is_disclosed_only_when_its_conditions_are_accepted() {
    Fact offer = story.opens(SPONTANEOUS_OFFER, DACG, List.of(SGCJI));
    story.delivered(offer, SGCJI);
    assertThat(standing(DACG)).isEqualTo("case OFFERED");
    Fact content = story.about(offer, POL_SPONTANEOUS, DACG);
    assertThat(standing(DACG)).isEqualTo("case OFFERED");
    story.facts.remove(content);
    story.about(offer, SPONTANEOUS_OFFER_REPLY, SGCJI, "offer=DECLINED");
    assertThat(standing(DACG)).isEqualTo("case DECLINED");
  }

  @Test
  void what_nobody_had_to_be_asked_about_is_disclosed_at_once() {
    Fact content = story.opens(POL_SPONTANEOUS, BCN, List.of(SGCJI));
    assertThat(standing(BCN)).isEqualTo("case DISCLOSED");
    story.delivered(content, SGCJI);
    assertThat(standing(BCN)).isEqualTo("case ACKED");
  }

  @ParameterizedTest
  @CsvSource({"GRANTED", "GRANTED_WITH_CONDITIONS", "DENIED"})
  void consent_is_given_by_who_provided_and_never_by_who_asks(String decision) {
    Fact request = story.opens(POL_REQUEST, BCN, List.of(SGCJI));
    Fact reply = story.about(request, POL_REPLY, SGCJI, "result=INFO");
    Fact question = story.about(reply, USE_CONSENT_REQUEST, BCN);
    story.about(question, USE_CONSENT_DECISION, BCN, "consent=GRANTED");
    assertThat(standing(BCN)).endsWith("consent:" + question.id() + " REQUESTED");
    story.about(question, USE_CONSENT_DECISION, SGCJI, "consent=" + decision);
    assertThat(standing(BCN)).endsWith("consent:" + question.id() + " " + decision);
  }
}
