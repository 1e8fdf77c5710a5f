package sn.coop.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RefusalTest {
  private static Fault fault(int n) {
    Sentence sentence = new Sentence("is too long", "est trop long");
    return new Fault(Code.SCHEMA_INVALID, "schema", "/mlaRequest/purpose[" + n + "]", sentence);
  }

  @Test
  void the_first_fault_gives_the_code_and_every_fault_a_part_of_the_detail() {
    Fault second =
        new Fault(
            Code.WARRANT_MISSING,
            "search-needs-an-order",
            "/mlaRequest/measure[2]",
            new Sentence("needs the order", "exige la décision"));
    Refusal refusal = new Refusal(List.of(fault(1), second));

    assertThat(refusal.code()).isEqualTo(Code.SCHEMA_INVALID);
    assertThat(refusal.faults()).containsExactly(fault(1), second);
    assertThat(refusal.detail())
        .isEqualTo("/mlaRequest/purpose[1] is too long; /mlaRequest/measure[2] needs the order");
    assertThat(refusal.detailFrench())
        .isEqualTo(
            "/mlaRequest/purpose[1] est trop long ; /mlaRequest/measure[2] exige la décision");
  }

  @Test
  void what_is_too_much_to_tell_is_counted() {
    Refusal refusal =
        new Refusal(IntStream.rangeClosed(1, 27).mapToObj(RefusalTest::fault).toList());

    assertThat(refusal.faults()).hasSize(25);
    assertThat(refusal.detail()).endsWith("/mlaRequest/purpose[25] is too long; and 2 more");
    assertThat(refusal.detailFrench())
        .endsWith("/mlaRequest/purpose[25] est trop long ; et 2 de plus");
  }

  @Test
  void a_refusal_without_faults_says_its_detail_in_the_languages_it_has() {
    Refusal both = new Refusal(Code.EXPIRED, new Sentence("too late", "trop tard"));
    assertThat(both.detail()).isEqualTo("too late");
    assertThat(both.detailFrench()).isEqualTo("trop tard");
    assertThat(both.faults()).isEmpty();

    assertThat(new Refusal(Code.EXPIRED, "too late").detailFrench()).isEqualTo("too late");
  }
}
