package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DGPJ;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.util.List;
import org.junit.jupiter.api.Test;
import sn.coop.core.message.MessageType;

class FactTextTest {
  private final Story story = new Story();

  @Test
  void a_fact_is_one_readable_line() {
    Fact request =
        story.opens(
            MessageType.MLA_REQUEST,
            DACG,
            List.of(SGCJI, DGPJ),
            "measure:m1=BANK_TRANSACTIONS",
            "measure:m2=OTHER");
    assertThat(FactText.write(request))
        .isEqualTo(
            "MLA_REQUEST|1|1772445600000|SN-DACG|ES-MJU-SGCJI,CV-DGPJ|"
                + request.id()
                + "||measure:m1=BANK_TRANSACTIONS;measure:m2=OTHER");
  }

  @Test
  void what_was_written_is_read_again() {
    Fact alert =
        story.opens(
            MessageType.ALERT_CREATE, DACG, List.of(SGCJI), "alertId=SN/BCN 2026|14;a=b%c,d:e\n");
    Fact bare = story.about(alert, MessageType.ALERT_HIT, SGCJI);
    assertThat(FactText.read(FactText.write(alert))).isEqualTo(alert);
    assertThat(FactText.read(FactText.write(bare))).isEqualTo(bare);
    assertThat(FactText.write(alert)).doesNotContain("\n").contains("SN/BCN 2026%007c14");
  }

  @Test
  void what_is_no_fact_is_not_read() {
    assertThatThrownBy(() -> FactText.read("MLA_ACK|1"))
        .isInstanceOf(IllegalArgumentException.class);
    String line = FactText.write(story.opens(MessageType.MLA_ACK, DACG, List.of(SGCJI)));
    assertThatThrownBy(() -> FactText.read(line + "stage"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
