package sn.coop.demo;

import static sn.coop.demo.StepFailed.unless;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.MessageType;
import sn.coop.demo.systems.AckForm;
import sn.coop.demo.systems.DacgSystem.Submitted;
import sn.coop.demo.systems.DecisionForm;
import sn.coop.demo.systems.Outgoing;
import sn.coop.demo.systems.Patience;
import sn.coop.demo.systems.Pdf;
import sn.coop.demo.systems.Received;
import sn.coop.demo.systems.RequestForm;

/** One request on its way from the DACG to the ministry in Madrid, and its answer's way back. */
public final class Passage {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** The references under which both sides register the case. */
  public record References(String dacg, String mju) {}

  private final Troupe troupe;
  private final References references;
  private final ConversationId conversation;
  private final Patience patience = new Patience(Duration.ofMillis(200), LIMIT);
  private final Pdf letter;
  private final Outgoing request;
  private @Nullable Submitted submitted;
  private @Nullable Received arrived;
  private @Nullable AckForm answer;

  private Passage(Troupe troupe, References references, Pdf letter) throws Refusal {
    this.troupe = troupe;
    this.references = references;
    this.conversation = new ConversationId("urn:uuid:" + troupe.ids().next());
    this.letter = letter;
    this.request =
        troupe
            .dacg()
            .seal(
                new RequestForm(
                    troupe.ids().nextMessageId(),
                    conversation,
                    troupe.clock().instant(),
                    references.dacg(),
                    letter));
  }

  /**
   * Writes the letter and seals the request; nothing is sent yet.
   *
   * @param letter the file to write the attachment to
   */
  public static Passage begin(Troupe troupe, References references, Path letter)
      throws IOException, Refusal {
    return new Passage(troupe, references, Pdf.write(letter, troupe.clock().millis()));
  }

  /** The sealed request. */
  public Outgoing request() {
    return request;
  }

  /** The attachment of the request. */
  public Pdf letter() {
    return letter;
  }

  public ConversationId conversation() {
    return conversation;
  }

  /** Hands the attachment and the request in, until there is a receipt that holds. */
  public Submitted submit() throws Refusal, Deferral, InterruptedException {
    Submitted now = troupe.dacg().submit(request, letter);
    if (submitted == null) {
      submitted = now;
    }
    return now;
  }

  /** What the gateway answered the first time. */
  public Submitted submitted() {
    return there(submitted);
  }

  /** Until a delivery of the request stands there, as Dakar shows it to its sender. */
  public Standings awaitStanding(String wanted) throws Refusal, Deferral, InterruptedException {
    return patience.until(
        () -> {
          Standings now = new Standings(troupe.dacg().gateway().state(request.envelope().id()));
          if (!now.has(wanted)) {
            throw new Deferral(Code.SILENT, "no delivery is " + wanted + ": " + now);
          }
          return now;
        });
  }

  /** Until the DACG's file stands there. */
  public Timeline awaitState(String wanted) throws Refusal, Deferral, InterruptedException {
    return patience.until(() -> standing(timelineOfDacg(), wanted));
  }

  /** Until the ministry's file stands there. */
  public Timeline awaitMjuState(String wanted) throws Refusal, Deferral, InterruptedException {
    return patience.until(() -> standing(timelineOfMju(), wanted));
  }

  private static Timeline standing(Timeline now, String wanted) throws Deferral {
    if (!now.state().equals(wanted)) {
      throw new Deferral(Code.SILENT, "the case stands at " + now.state());
    }
    return now;
  }

  /** Until the ministry's system has the request. */
  public Received awaitArrival() throws StepFailed, InterruptedException {
    Received received =
        troupe
            .mju()
            .tray()
            .await(this::isTheRequest, LIMIT)
            .orElseThrow(() -> new StepFailed("the request did not arrive in " + LIMIT));
    arrived = received;
    return received;
  }

  public boolean isTheRequest(Received message) {
    return message.key().equals(request.envelope().key());
  }

  /** The ministry acknowledges, until Madrid has given a receipt; the same bytes every time. */
  public SignedReceipt acknowledge()
      throws Refusal, ExecutionException, TimeoutException, InterruptedException {
    if (answer == null) {
      answer =
          new AckForm(
              troupe.ids().nextMessageId(),
              there(arrived),
              troupe.clock().instant(),
              references.mju());
    }
    return troupe.mju().acknowledge(answer).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  /** The ministry decides measure by measure, until Madrid has given a receipt. */
  public SignedReceipt decide()
      throws Refusal, ExecutionException, TimeoutException, InterruptedException {
    DecisionForm decision =
        new DecisionForm(
            troupe.ids().nextMessageId(),
            there(arrived),
            troupe.clock().instant(),
            references.mju());
    return troupe.mju().decide(decision).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  /** Until the DACG's system has the decision. */
  public Received awaitDecision() throws StepFailed, InterruptedException {
    return troupe
        .dacg()
        .tray()
        .await(message -> isOurs(message, MessageType.MLA_DECISION), LIMIT)
        .orElseThrow(() -> new StepFailed("the decision did not arrive in " + LIMIT));
  }

  /** What the ministry answers. */
  public AckForm answer() {
    return there(answer);
  }

  /** Until the DACG's system has the acknowledgement. */
  public Received awaitAcknowledgement() throws StepFailed, InterruptedException {
    Received acknowledgement =
        troupe
            .dacg()
            .tray()
            .await(this::isTheAcknowledgement, LIMIT)
            .orElseThrow(() -> new StepFailed("the acknowledgement did not arrive in " + LIMIT));
    unless(
        acknowledgement.canonical().assignedRef().filter(references.mju()::equals).isPresent(),
        "it gives the reference " + acknowledgement.canonical().assignedRef());
    return acknowledgement;
  }

  public boolean isTheAcknowledgement(Received message) {
    return isOurs(message, MessageType.MLA_ACK);
  }

  private boolean isOurs(Received message, MessageType type) {
    return message.type() == type
        && message.canonical().envelope().conversation().equals(conversation);
  }

  /** The DACG's file, once every line has its audit proof. */
  public Timeline provenOfDacg() throws Refusal, Deferral, InterruptedException {
    return patience.until(() -> timelineOfDacg().proven());
  }

  /** The ministry's file, once every line has its audit proof. */
  public Timeline provenOfMju() throws Refusal, Deferral, InterruptedException {
    return patience.until(() -> timelineOfMju().proven());
  }

  public Timeline timelineOfDacg() throws Refusal, Deferral, InterruptedException {
    return Timeline.of(troupe.dacg().gateway().timeline(conversation), Cast.DACG)
        .orElseThrow(() -> new Deferral(Code.SILENT, "Dakar shows no file of SN-DACG"));
  }

  public Timeline timelineOfMju() throws Refusal, Deferral, InterruptedException {
    return Timeline.of(troupe.mju().gateway().timeline(conversation), Cast.MJU)
        .orElseThrow(() -> new Deferral(Code.SILENT, "Madrid shows no file of ES-MJU-SGCJI"));
  }

  /** What comes later needs what came before. */
  private static <T> T there(@Nullable T thing) {
    if (thing == null) {
      throw new IllegalStateException("the passage is not that far yet");
    }
    return thing;
  }
}
