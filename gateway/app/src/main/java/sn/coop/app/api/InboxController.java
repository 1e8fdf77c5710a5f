package sn.coop.app.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sn.coop.core.delivery.Claim;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.Rendition;
import sn.coop.core.delivery.Settling;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.PartnerId;
import sn.coop.routes.Mailboxes;

/** For partners that can only call out: pull, and say that it is held. */
@RestController
public final class InboxController {
  private static final int PAGE = 20;
  private static final int MAX_RECEIPT = 32 * 1024;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Pattern SECONDS = Pattern.compile("([0-9]{1,3})s");

  private final Callers callers;
  private final Ledger ledger;
  private final Settling settling;
  private final Mailboxes mailboxes;

  public InboxController(Callers callers, Ledger ledger, Settling settling, Mailboxes mailboxes) {
    this.callers = callers;
    this.ledger = ledger;
    this.settling = settling;
    this.mailboxes = mailboxes;
  }

  /** What waits, the oldest first, at most 20. */
  public record Inbox(List<Item> items) {}

  /** One message: the exact bytes in base64, the original seal and our countersignature. */
  public record Item(
      String deliveryId, String messageId, String sender, @JsonUnwrapped Content content) {}

  /** What to verify before it is receipted. */
  public record Content(
      String mediaType, String content, String digest, String seal, String countersignature) {}

  /**
   * @param wait how long to hold the line if nothing waits, up to 30s
   */
  @GetMapping("/api/v1/inbox")
  public Inbox pull(@RequestParam(defaultValue = "0s") String wait, HttpServletRequest request)
      throws Failure, InterruptedException {
    PartnerId partner = callers.partner(request).id();
    long seen = mailboxes.rings(partner);
    List<Item> items = waiting(partner);
    if (items.isEmpty()) {
      mailboxes.await(partner, seen, duration(wait));
      items = waiting(partner);
    }
    return new Inbox(items);
  }

  private List<Item> waiting(PartnerId partner) throws Deferral {
    return ledger.awaiting(partner, PAGE).stream().map(InboxController::item).toList();
  }

  private static Item item(Claim claim) {
    Rendition rendition = claim.rendered();
    return new Item(
        claim.delivery().id().id(),
        claim.message().envelope().id().urn(),
        claim.message().envelope().sender().code(),
        new Content(
            rendition.message().mediaType().text(),
            Base64.getEncoder().encodeToString(rendition.message().content().toArray()),
            rendition.message().digest().hex(),
            rendition.message().seal(),
            rendition.countersignature()));
  }

  private static Duration duration(String wait) throws Refusal {
    Matcher matcher = SECONDS.matcher(wait);
    if (!matcher.matches()) {
      throw new Refusal(
          Code.SCHEMA_INVALID,
          new Sentence(
              "wait is a number of seconds such as 30s",
              "wait est un nombre de secondes, par exemple 30s"));
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }

  @PostMapping("/api/v1/inbox/{delivery}/receipt")
  public ResponseEntity<Void> receipt(@PathVariable String delivery, HttpServletRequest request)
      throws Failure, IOException {
    Partner partner = callers.partner(request);
    byte[] jws = request.getInputStream().readNBytes(MAX_RECEIPT + 1);
    if (jws.length > MAX_RECEIPT) {
      throw new Refusal(
          Code.TOO_LARGE,
          new Sentence(
              "a receipt has at most %d bytes".formatted(MAX_RECEIPT),
              "un accusé compte au plus %d octets".formatted(MAX_RECEIPT)));
    }
    String text = new String(jws, StandardCharsets.US_ASCII).trim();
    settling.receipted(new DeliveryId(delivery), partner, text);
    return ResponseEntity.noContent().build();
  }
}
