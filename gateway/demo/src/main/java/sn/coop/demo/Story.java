package sn.coop.demo;

import static sn.coop.demo.StepFailed.unless;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Ids;
import sn.coop.core.message.MessageType;
import sn.coop.demo.systems.AckForm;
import sn.coop.demo.systems.DacgSystem;
import sn.coop.demo.systems.DacgSystem.Submitted;
import sn.coop.demo.systems.MjuSystem;
import sn.coop.demo.systems.Outgoing;
import sn.coop.demo.systems.Patience;
import sn.coop.demo.systems.Pdf;
import sn.coop.demo.systems.Received;
import sn.coop.demo.systems.RequestForm;

/** One request from the DACG to Madrid and back, played by the systems of both sides. */
final class Story implements AutoCloseable {
  static final String DACG_REF = "DACG/EPI/2026/0417";
  static final String MJU_REF = "SGCJI/2026/SN/0093";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Stage stage;
  private final Clock clock;
  private final Ids ids;
  private final Keepsakes keepsakes;
  private final Patience patience = new Patience(Duration.ofMillis(200), LIMIT);
  private final ConversationId conversation;
  private final DacgSystem dacg;
  private final MjuSystem mju;
  private @Nullable Pdf pdf;
  private @Nullable Submitted request;
  private @Nullable Received arrived;

  Story(Stage stage, Clock clock, Ids ids, Keepsakes keepsakes) throws IOException, Breach {
    this.stage = stage;
    this.clock = clock;
    this.ids = ids;
    this.keepsakes = keepsakes;
    this.conversation = new ConversationId("urn:uuid:" + ids.next());
    this.dacg = stage.cast().dacg();
    this.mju = stage.cast().mju();
  }

  /** A step and its name. */
  record Scene(String name, Steps.Step step) {}

  /** In the order in which they are played; each needs the ones before it. */
  List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    scenes.add(
        new Scene(
            "DACG seals and submits; Dakar answers 202 with a receipt", this::dacgSealsAndSubmits));
    scenes.add(
        new Scene(
            "DACG submits the same bytes again; Dakar answers 200 with the same receipt",
            this::dacgRepeats));
    scenes.add(
        new Scene(
            "Madrid's gateway holds it: RELAYED; the case stands at SUBMITTED",
            this::madridHoldsIt));
    scenes.add(
        new Scene(
            "ES-MJU's system holds it: DELIVERED; the case is RECEIVED only now",
            this::mjuHoldsIt));
    scenes.add(
        new Scene(
            "ES-MJU acknowledges with " + MJU_REF + "; Madrid gives a receipt",
            this::mjuAcknowledges));
    scenes.add(
        new Scene(
            "DACG's system pulls the acknowledgement and receipts it",
            this::dacgHoldsTheAcknowledgement));
    scenes.add(
        new Scene(
            "the case stands at ACKNOWLEDGED with Madrid's reference, on both sides",
            this::bothFilesAgree));
    scenes.add(
        new Scene(
            "every step of the timeline has an audit entry with a valid inclusion proof",
            this::everyStepIsProven));
    scenes.add(
        new Scene(
            "each system journalled its message once, and believed all it got",
            this::nothingTwice));
    return scenes;
  }

  private void dacgSealsAndSubmits() throws Failure, IOException, StepFailed, InterruptedException {
    Pdf letter = Pdf.write(stage.homes().dacg().resolve("letter.pdf"), clock.millis());
    Outgoing message =
        dacg.seal(
            new RequestForm(ids.nextMessageId(), conversation, clock.instant(), DACG_REF, letter));
    Submitted submitted = dacg.submit(message, letter);
    keepsakes.keep("request.json", message.sealed().content().asUtf8());
    keepsakes.keep("request.seal", message.sealed().seal());
    keepsakes.keep("receipt-dakar-for-request.jws", submitted.receipt().jws());
    pdf = letter;
    request = submitted;
    dacg.start();
    unless(submitted.status() == 202, "Dakar answered " + submitted.status());
  }

  private void dacgRepeats() throws Failure, StepFailed, InterruptedException {
    Submitted first = there(request);
    Submitted again = dacg.submit(first.message(), there(pdf));
    unless(again.status() == 200, "Dakar answered " + again.status());
    unless(again.receipt().equals(first.receipt()), "another receipt than the first time");
  }

  /** The ministry's system is not started yet, so RELAYED is as far as it can get. */
  private void madridHoldsIt() throws Failure, StepFailed, InterruptedException {
    Standings standings = awaitStanding("RELAYED");
    unless(!standings.has("DELIVERED"), "DELIVERED, though nobody can have receipted it");
    Timeline timeline = timelineOfDacg();
    unless(timeline.state().equals("SUBMITTED"), "the case stands at " + timeline.state());
  }

  private void mjuHoldsIt() throws Failure, StepFailed, InterruptedException {
    mju.start();
    arrived =
        mju.tray()
            .await(m -> m.key().equals(there(request).message().envelope().key()), LIMIT)
            .orElseThrow(() -> new StepFailed("it did not arrive; see " + stage.homes().mju()));
    awaitStanding("DELIVERED");
    awaitState("RECEIVED");
    unless(
        timelineOfDacg().hasMove("SUBMITTED", "RECEIVED"),
        "the timeline does not show the move from SUBMITTED to RECEIVED");
  }

  private Standings awaitStanding(String wanted) throws Refusal, Deferral, InterruptedException {
    return patience.until(
        () -> {
          Standings now =
              new Standings(dacg.gateway().state(there(request).message().envelope().id()));
          if (!now.has(wanted)) {
            throw new Deferral(Code.SILENT, "no delivery is " + wanted + ": " + now);
          }
          return now;
        });
  }

  private Timeline awaitState(String wanted) throws Refusal, Deferral, InterruptedException {
    return patience.until(
        () -> {
          Timeline now = timelineOfDacg();
          if (!now.state().equals(wanted)) {
            throw new Deferral(Code.SILENT, "the case stands at " + now.state());
          }
          return now;
        });
  }

  private void mjuAcknowledges()
      throws Failure, ExecutionException, TimeoutException, InterruptedException {
    AckForm form = new AckForm(ids.nextMessageId(), there(arrived), clock.instant(), MJU_REF);
    keepsakes.keep("acknowledgement.xml", form.toXml().asUtf8());
    SignedReceipt receipt = mju.acknowledge(form).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    keepsakes.keep("receipt-madrid-for-acknowledgement.jws", receipt.jws());
  }

  private void dacgHoldsTheAcknowledgement() throws StepFailed, InterruptedException {
    Received acknowledgement =
        dacg.tray()
            .await(this::isTheAcknowledgement, LIMIT)
            .orElseThrow(() -> new StepFailed("it did not arrive; see " + stage.homes().dacg()));
    unless(
        acknowledgement.canonical().assignedRef().filter(MJU_REF::equals).isPresent(),
        "it gives the reference " + acknowledgement.canonical().assignedRef());
  }

  private boolean isTheAcknowledgement(Received message) {
    return message.type() == MessageType.MLA_ACK
        && message.canonical().envelope().conversation().equals(conversation);
  }

  private void bothFilesAgree() throws Failure, StepFailed, InterruptedException {
    Timeline dakar = awaitState("ACKNOWLEDGED");
    unless(
        dakar.references().equals(DACG_REF + " / " + MJU_REF),
        "Dakar's file has the references " + dakar.references());
    Timeline madrid = timelineOfMju();
    unless(madrid.state().equals("ACKNOWLEDGED"), "Madrid's file stands at " + madrid.state());
    unless(
        madrid.references().equals(MJU_REF + " / " + DACG_REF),
        "Madrid's file has the references " + madrid.references());
  }

  private void everyStepIsProven() throws Failure, IOException, StepFailed, InterruptedException {
    Timeline dakar = patience.until(() -> proven(timelineOfDacg()));
    Timeline madrid = patience.until(() -> proven(timelineOfMju()));
    keepsakes.keep("timeline-dakar", dakar);
    keepsakes.keep("timeline-madrid", madrid);
    stage.proofsOfDakar().check(dakar);
    stage.proofsOfMadrid().check(madrid);
  }

  /** The log integrates entries in batches, so a proof may come a moment after its entry. */
  private static Timeline proven(Timeline timeline) throws Deferral {
    if (!timeline.entries().stream().allMatch(e -> e.path("proof").isObject())) {
      throw new Deferral(Code.SILENT, "some steps have no proof yet");
    }
    return timeline;
  }

  private void nothingTwice() throws StepFailed {
    unless(dacg.disbelieved() == 0, "DACG did not believe all it got; see its diary");
    unless(mju.disbelieved() == 0, "ES-MJU did not believe all it got; see its diary");
    unless(mju.tray().count(m -> m.key().equals(there(arrived).key())) == 1, "the request twice");
    unless(dacg.tray().count(this::isTheAcknowledgement) == 1, "the acknowledgement twice");
  }

  private Timeline timelineOfDacg() throws Refusal, Deferral, InterruptedException {
    return Timeline.of(dacg.gateway().timeline(conversation), Cast.DACG)
        .orElseThrow(() -> new Deferral(Code.SILENT, "Dakar shows no file of SN-DACG"));
  }

  private Timeline timelineOfMju() throws Refusal, Deferral, InterruptedException {
    return Timeline.of(mju.gateway().timeline(conversation), Cast.MJU)
        .orElseThrow(() -> new Deferral(Code.SILENT, "Madrid shows no file of ES-MJU-SGCJI"));
  }

  /** Scenes are played in order, and not at all after one that did not hold. */
  private static <T> T there(@Nullable T thing) {
    if (thing == null) {
      throw new IllegalStateException("a scene was played out of order");
    }
    return thing;
  }

  ConversationId conversation() {
    return conversation;
  }

  @Override
  public void close() throws IOException {
    dacg.close();
    mju.close();
  }
}
