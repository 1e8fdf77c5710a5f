package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;

import org.junit.jupiter.api.Test;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.fixtures.Certificates;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Letter;
import sn.coop.core.message.Bytes;

class RefusalsTest {
  private final Dakar dakar = new Dakar();
  private final Letter letter = dakar.letter(aRequest(), DACG_SYSTEM).unsealed();

  private String kept(Letter refused, Code code) throws Failure {
    dakar.refusals.keep(refused.arrival(), new Refusal(code, "a name: Aïssatou"));
    assertThat(dakar.ledger.entries).hasSize(1);
    return Bytes.of(dakar.ledger.entries.get(0).entry()).asUtf8();
  }

  @Test
  void a_refusal_is_kept_with_the_partner_it_was_given_to() throws Failure {
    assertThat(kept(letter, Code.SIGNATURE_MISSING))
        .contains("\"step\":\"refuse\"", "\"actor\":\"sn-dacg\"", "\"subject\":\"REST\"")
        .contains(aRequest().digest().hex(), "\"note\":\"SIGNATURE_MISSING\"");
  }

  @Test
  void a_refusal_of_a_stranger_is_kept_with_its_address() throws Failure {
    assertThat(kept(letter.overTlsOf(Certificates.named("stranger")), Code.CERT_UNKNOWN))
        .contains("\"actor\":\"192.0.2.7\"");
  }

  @Test
  void the_audit_log_holds_the_code_and_not_the_sentence() throws Failure {
    assertThat(kept(letter, Code.SCHEMA_INVALID)).doesNotContain("name");
  }
}
