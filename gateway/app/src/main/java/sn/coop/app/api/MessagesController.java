package sn.coop.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.delivery.Reception;
import sn.coop.core.delivery.RecipientState;
import sn.coop.core.delivery.Stored;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.Transport;
import sn.coop.core.partner.Partner;

/** Handing in a message, and asking what became of it. */
@RestController
public final class MessagesController {
  /** Largest message, in bytes; more belongs into attachments. */
  public static final int MAX_MESSAGE = 4 << 20;

  private final Callers callers;
  private final Reception reception;
  private final Ledger ledger;

  public MessagesController(Callers callers, Reception reception, Ledger ledger) {
    this.callers = callers;
    this.reception = reception;
    this.ledger = ledger;
  }

  /** The signed receipt, as a compact JWS. */
  public record Submitted(String messageId, String digest, String receipt) {}

  /** What became of a message, as far as this gateway knows. */
  public record State(
      String messageId, String digest, String recordedAt, String receipt, List<Leg> deliveries) {}

  /**
   * One next hop.
   *
   * @param transport where the message is for each of its recipients
   */
  public record Leg(
      String to,
      List<String> recipients,
      String standing,
      int attempts,
      List<Transported> transport) {}

  /** Where the message is for one recipient, since when, and by what code where there is one. */
  public record Transported(
      String recipient,
      String state,
      String at,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code) {
    Transported(RecipientState one) {
      this(
          one.recipient().code(), one.state().name(), one.at().toString(), one.code().orElse(null));
    }
  }

  @PostMapping("/api/v1/messages")
  public ResponseEntity<Submitted> submit(HttpServletRequest request) throws Failure, IOException {
    byte[] content = request.getInputStream().readNBytes(MAX_MESSAGE + 1);
    Arrival arrival =
        new Arrival(
            callers.origin(request, Transport.REST, Optional.empty()),
            Bytes.of(content),
            Optional.ofNullable(request.getContentType()).orElse(""),
            new Arrival.Seals(
                Optional.ofNullable(request.getHeader("Coop-Seal")),
                Optional.ofNullable(request.getHeader("Coop-Countersignature"))));
    if (content.length > MAX_MESSAGE) {
      throw new Refusal(
          Code.TOO_LARGE,
          new Sentence(
              "at most %d bytes".formatted(MAX_MESSAGE),
              "au plus %d octets".formatted(MAX_MESSAGE)));
    }
    Recorded recorded = receive(arrival, request);
    Stored stored = recorded.message();
    Submitted body =
        new Submitted(
            stored.envelope().id().urn(), stored.sealed().digest().hex(), stored.receipt());
    return ResponseEntity.status(recorded.repeated() ? 200 : 202).body(body);
  }

  private Recorded receive(Arrival arrival, HttpServletRequest request) throws Failure {
    try {
      return reception.receive(arrival);
    } catch (Refusal kept) {
      request.setAttribute(ProblemAnswers.KEPT, true);
      throw kept;
    }
  }

  @GetMapping("/api/v1/messages/{id}")
  public State state(@PathVariable String id, HttpServletRequest request) throws Failure {
    Stored stored = visible(callers.partner(request), Paths.messageId(id));
    List<RecipientState> recipients = ledger.recipients(stored.key());
    List<Leg> legs = ledger.deliveries(stored.key()).stream().map(d -> leg(d, recipients)).toList();
    return new State(
        id,
        stored.sealed().digest().hex(),
        stored.provenance().recordedAt().toString(),
        stored.receipt(),
        legs);
  }

  private static Leg leg(Delivery delivery, List<RecipientState> recipients) {
    return new Leg(
        delivery.leg().to().id(),
        delivery.leg().recipients().stream().map(AuthorityCode::code).toList(),
        delivery.standing().name(),
        delivery.progress().attempts(),
        recipients.stream()
            .filter(one -> one.delivery().equals(delivery.id()))
            .map(Transported::new)
            .toList());
  }

  /** A message is visible to the partners of its sender and of its recipients, to nobody else. */
  private Stored visible(Partner partner, MessageId id) throws Refusal, Deferral {
    for (AuthorityCode authority : partner.identity().seals().keySet()) {
      Optional<Stored> stored = ledger.find(new MessageKey(authority, id));
      if (stored.isEmpty()) {
        stored = ledger.findSentTo(authority, id);
      }
      if (stored.isPresent()) {
        return stored.get();
      }
    }
    throw new Refusal(Code.NOT_CASE_PARTY, "message " + id);
  }
}
