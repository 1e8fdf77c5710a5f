package sn.coop.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.Parties;

class NamesTest {
  private static final String UUID = "01930000-0000-7000-8000-00000000abcd";

  @Test
  void a_message_and_a_conversation_are_named_by_a_lower_case_uuid() {
    assertThat(new MessageId("urn:uuid:" + UUID).toString()).isEqualTo("urn:uuid:" + UUID);
    assertThat(new ConversationId("urn:uuid:" + UUID).toString()).isEqualTo("urn:uuid:" + UUID);
    for (String other :
        List.of(
            "",
            UUID,
            "urn:uuid:",
            "URN:UUID:" + UUID,
            "urn:uuid:" + UUID.toUpperCase(Locale.ROOT),
            "urn:uuid:" + UUID + "\n",
            " urn:uuid:" + UUID,
            "urn:uuid:" + UUID + "0",
            "urn:uuid:../../etc/passwd")) {
      assertThatThrownBy(() -> new MessageId(other)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new ConversationId(other))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void an_authority_is_a_country_and_one_to_four_parts() {
    for (String code : List.of("SN-DACG", "ES-MJU-SGCJI", "XX-A1-B-C-D")) {
      assertThat(new AuthorityCode(code).code()).isEqualTo(code);
    }
    for (String code :
        List.of(
            "", "SN", "SN-", "sn-dacg", "SN-D", "S-DACG", "SN-DACG-", "SN-DA/CG", "SN-DACG\n")) {
      assertThatThrownBy(() -> new AuthorityCode(code))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new AuthorityCode("SN-DACG-A-B-C-D"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_inbox_key_is_sender_and_id_together() {
    Envelope envelope = Draft.aRequest().envelope();
    assertThat(envelope.key()).isEqualTo(new MessageKey(Parties.DACG, envelope.id()));
    assertThat(envelope.key()).isNotEqualTo(new MessageKey(Parties.SGCJI, envelope.id()));
    assertThat(envelope.key().toString()).isEqualTo("SN-DACG/" + envelope.id().urn());
  }

  @Test
  void a_name_that_is_made_here_is_a_message_id() {
    Ids ids = () -> UUID;
    assertThat(ids.nextMessageId()).isEqualTo(new MessageId("urn:uuid:" + UUID));
  }

  @Test
  void lists_of_an_envelope_cannot_be_changed_from_outside() {
    var recipients = new ArrayList<>(List.of(Parties.SGCJI));
    Envelope.Route route = new Envelope.Route(Parties.DACG, recipients);
    recipients.add(Parties.DGPJ);
    assertThat(route.recipients()).containsExactly(Parties.SGCJI);
  }
}
