package sn.coop.core.delivery;

import java.util.List;
import java.util.Optional;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.casefile.CaseKey;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.delivery.Settlement.Authored;
import sn.coop.core.delivery.Settlement.Outcome;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageKey;
import sn.coop.core.partner.PartnerId;

/** Everything that one admitted message changes: one transaction. */
public record Recording(
    Stored message,
    List<Delivery> deliveries,
    List<CaseNews> news,
    AuditRecord audit,
    Effects effects) {
  public Recording {
    deliveries = List.copyOf(deliveries);
    news = List.copyOf(news);
  }

  /**
   * What the message does besides being carried.
   *
   * @param recall what is taken back by it, for whatever of that is still to come
   * @param answer what the gateway says at once, if the case then calls for it
   */
  public record Effects(
      List<Consequence> consequences, Optional<Recall> recall, Optional<Answer> answer) {
    public static final Effects NONE = new Effects(List.of(), Optional.empty());

    /** Effects that call for no answer. */
    public Effects(List<Consequence> consequences, Optional<Recall> recall) {
      this(consequences, recall, Optional.empty());
    }

    public Effects {
      consequences = List.copyOf(consequences);
    }
  }

  /** A message is taken back from these recipients, whether it is here yet or not. */
  public record Recall(MessageKey target, List<AuthorityCode> recipients) {
    public Recall {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * What evidence or a recall does to a delivery.
   *
   * @param about the message whose delivery moves
   * @param via the next hop: of evidence, the one that gave it, for only its own leg moves
   * @param told what the sender of that message is told, if anything moves
   */
  public record Consequence(
      MessageKey about, PartnerId via, Outcome outcome, Optional<Authored> told) {}

  /**
   * A message of ours that is written only if a subject of a case stands so when everything else of
   * this transaction is: decided by the ledger, for only there nothing can come in between.
   *
   * @param news what the files hear of it
   */
  public record Answer(When when, Authored told, List<CaseNews> news) {
    public Answer {
      news = List.copyOf(news);
    }

    /** A subject of a file, and the state that calls for the answer. */
    public record When(CaseKey file, String subject, String state) {

      /** Whether the file calls for it. */
      public boolean holds(CaseFile now) {
        return now.status().subjects().stream()
            .anyMatch(one -> one.subject().equals(subject) && one.state().equals(state));
      }
    }
  }
}
