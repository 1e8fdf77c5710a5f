package sn.coop.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.SGCJI;
import static sn.coop.core.message.MessageType.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;

class ChronologyTest {
  private static Fact fact(int id, int refTo, MessageType type, AuthorityCode by, int at) {
    return new Fact(
        type,
        new Fact.Place(
            id(id),
            refTo == 0 ? Optional.empty() : Optional.of(id(refTo)),
            id,
            Instant.ofEpochSecond(at)),
        new Fact.Route(by, List.of()),
        List.of());
  }

  private static MessageId id(int number) {
    return new MessageId("urn:uuid:01930000-0000-7000-8000-%012d".formatted(number));
  }

  @Test
  void an_author_counts_and_a_clock_that_goes_wrong_does_not_matter_to_that() {
    Fact first = fact(1, 0, MLA_REQUEST, DACG, 900);
    Fact second = fact(2, 0, MLA_WITHDRAWAL, DACG, 100);
    assertThat(Chronology.of(List.of(second, first))).containsExactly(first, second);
  }

  @Test
  void what_refers_to_another_comes_after_it_whatever_the_clocks_say() {
    Fact request = fact(1, 0, MLA_REQUEST, DACG, 900);
    Fact ack = fact(2, 1, MLA_ACK, SGCJI, 100);
    assertThat(Chronology.of(List.of(ack, request))).containsExactly(request, ack);
  }

  @Test
  void what_nothing_else_orders_goes_by_the_time_of_writing() {
    Fact ours = fact(1, 0, MLA_REQUEST, DACG, 100);
    Fact theirs = fact(2, 1, MLA_PROGRESS, SGCJI, 300);
    Fact later = fact(3, 0, MLA_WITHDRAWAL, DACG, 200);
    assertThat(Chronology.of(List.of(theirs, later, ours))).containsExactly(ours, later, theirs);
  }

  @Test
  void a_proof_of_delivery_comes_straight_after_what_it_proves() {
    Fact request = fact(1, 0, MLA_REQUEST, DACG, 100);
    Fact ack = fact(2, 1, MLA_ACK, SGCJI, 200);
    Fact proof = fact(3, 1, DELIVERY_EVIDENCE, SGCJI, 900);
    Fact stray = fact(4, 9, DELIVERY_EVIDENCE, SGCJI, 50);
    assertThat(Chronology.of(List.of(stray, proof, ack, request)))
        .containsExactly(request, proof, ack, stray);
  }

  @Test
  void references_in_a_circle_are_told_all_the_same() {
    Fact one = fact(1, 2, MLA_ACK, DACG, 200);
    Fact other = fact(2, 1, MLA_ACK, SGCJI, 100);
    Fact itself = fact(3, 3, MLA_ACK, SGCJI, 50);
    assertThat(Chronology.of(List.of(one, itself, other))).hasSize(3);
  }
}
