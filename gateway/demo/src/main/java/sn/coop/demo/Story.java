package sn.coop.demo;

import static sn.coop.demo.StepFailed.unless;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Fault;
import sn.coop.demo.systems.DacgSystem.Submitted;

/** One request from the DACG to Madrid and back, played by the systems of both sides. */
final class Story implements AutoCloseable {
  static final String DACG_REF = "DACG/EPI/2026/0417";
  static final String MJU_REF = "SGCJI/2026/SN/0093";

  private static final List<String> OUTCOMES =
      List.of("measure:m1 ACCEPTED", "measure:m2 ACCEPTED", "measure:m3 REFUSED");

  private final Stage stage;
  private final Keepsakes keepsakes;
  private final Troupe troupe;
  private final Consumer<String> aside;
  private @Nullable Passage passage;

  /**
   * @param aside takes what is to be read below a step
   */
  Story(Stage stage, Troupe troupe, Keepsakes keepsakes, Consumer<String> aside) {
    this.stage = stage;
    this.troupe = troupe;
    this.keepsakes = keepsakes;
    this.aside = aside;
  }

  /** A step and its name. */
  record Scene(String name, Steps.Step step) {}

  /** In the order in which they are played; each needs the ones before it. */
  List<Scene> scenes() {
    return Stream.of(submission(), acknowledgement(), decision()).flatMap(List::stream).toList();
  }

  private List<Scene> submission() {
    return List.of(
        new Scene(
            "DACG submits a request that breaks rules; Dakar names every fault, and keeps nothing",
            this::dacgIsToldEveryFault),
        new Scene(
            "DACG seals and submits; Dakar answers 202 with a receipt", this::dacgSealsAndSubmits),
        new Scene(
            "DACG submits the same bytes again; Dakar answers 200 with the same receipt",
            this::dacgRepeats),
        new Scene(
            "Madrid's gateway holds it: RELAYED; the case stands at SUBMITTED",
            this::madridHoldsIt),
        new Scene(
            "ES-MJU's system holds it: DELIVERED; the case is RECEIVED only now",
            this::mjuHoldsIt));
  }

  private List<Scene> acknowledgement() {
    return List.of(
        new Scene(
            "ES-MJU acknowledges with " + MJU_REF + "; Madrid gives a receipt",
            this::mjuAcknowledges),
        new Scene(
            "DACG's system pulls the acknowledgement and receipts it",
            this::dacgHoldsTheAcknowledgement),
        new Scene(
            "the case stands at ACKNOWLEDGED with Madrid's reference, on both sides",
            this::bothFilesAgree));
  }

  private List<Scene> decision() {
    return List.of(
        new Scene(
            "ES-MJU decides: m1 and m2 accepted, m3 refused for DUAL_CRIMINALITY",
            this::mjuDecides),
        new Scene(
            "the case stands at PARTIALLY_ACCEPTED, each measure at its outcome, on both sides",
            this::bothFilesShowTheMeasures),
        new Scene(
            "every step of the timeline has an audit entry with a valid inclusion proof",
            this::everyStepIsProven),
        new Scene(
            "each system journalled its message once, and believed all it got",
            this::nothingTwice));
  }

  private void dacgIsToldEveryFault()
      throws Failure, IOException, StepFailed, InterruptedException {
    Lapse lapse =
        Lapse.of(troupe, stage.homes(), new Passage.References("DACG/EPI/2026/0416", MJU_REF));
    List<Fault> faults = lapse.submit();
    unless(faults.stream().map(Fault::path).toList().equals(Lapse.FAULTY), "Dakar named " + faults);
    unless(!lapse.leftCase(), "a case was opened for a request that was refused");
    for (Fault fault : faults) {
      aside.accept("%s %s %s".formatted(fault.code(), fault.path(), fault.sentence().french()));
    }
  }

  private void dacgSealsAndSubmits() throws Failure, IOException, StepFailed, InterruptedException {
    Passage begun =
        Passage.begin(
            troupe,
            new Passage.References(DACG_REF, MJU_REF),
            stage.homes().dacg().resolve("letter.pdf"));
    passage = begun;
    stage.homes().rememberCase(begun.conversation().urn());
    Submitted submitted = begun.submit();
    keepsakes.keep(Demo.CONVERSATION, begun.conversation().urn() + "\n");
    keepsakes.keep("request.json", begun.request().sealed().content().asUtf8());
    keepsakes.keep("request.seal", begun.request().sealed().seal());
    keepsakes.keep("receipt-dakar-for-request.jws", submitted.receipt().jws());
    troupe.dacg().start();
    unless(submitted.status() == 202, "Dakar answered " + submitted.status());
  }

  private void dacgRepeats() throws Failure, StepFailed, InterruptedException {
    Submitted again = passage().submit();
    unless(again.status() == 200, "Dakar answered " + again.status());
    unless(
        again.receipt().equals(passage().submitted().receipt()),
        "another receipt than the first time");
  }

  /** The ministry's system is not started yet, so RELAYED is as far as it can get. */
  private void madridHoldsIt() throws Failure, StepFailed, InterruptedException {
    Standings standings = passage().awaitStanding("RELAYED");
    unless(!standings.has("DELIVERED"), "DELIVERED, though nobody can have receipted it");
    Timeline timeline = passage().timelineOfDacg();
    unless(timeline.state().equals("SUBMITTED"), "the case stands at " + timeline.state());
  }

  private void mjuHoldsIt() throws Failure, StepFailed, InterruptedException {
    troupe.mju().start();
    passage().awaitArrival();
    passage().awaitStanding("DELIVERED");
    unless(
        passage().awaitState("RECEIVED").hasMove("SUBMITTED", "RECEIVED"),
        "the timeline does not show the move from SUBMITTED to RECEIVED");
  }

  private void mjuAcknowledges()
      throws Failure, ExecutionException, TimeoutException, InterruptedException {
    SignedReceipt receipt = passage().acknowledge();
    keepsakes.keep("acknowledgement.xml", passage().answer().toXml().asUtf8());
    keepsakes.keep("receipt-madrid-for-acknowledgement.jws", receipt.jws());
  }

  private void dacgHoldsTheAcknowledgement() throws StepFailed, InterruptedException {
    passage().awaitAcknowledgement();
  }

  private void bothFilesAgree() throws Failure, StepFailed, InterruptedException {
    Timeline dakar = passage().awaitState("ACKNOWLEDGED");
    unless(
        dakar.references().equals(DACG_REF + " / " + MJU_REF),
        "Dakar's file has the references " + dakar.references());
    Timeline madrid = passage().timelineOfMju();
    unless(madrid.state().equals("ACKNOWLEDGED"), "Madrid's file stands at " + madrid.state());
    unless(
        madrid.references().equals(MJU_REF + " / " + DACG_REF),
        "Madrid's file has the references " + madrid.references());
  }

  private void mjuDecides()
      throws Failure, ExecutionException, TimeoutException, InterruptedException {
    keepsakes.keep("receipt-madrid-for-decision.jws", passage().decide().jws());
  }

  private void bothFilesShowTheMeasures() throws Failure, StepFailed, InterruptedException {
    Timeline dakar = passage().awaitState("PARTIALLY_ACCEPTED");
    Timeline madrid = passage().awaitMjuState("PARTIALLY_ACCEPTED");
    unless(dakar.subjects().containsAll(OUTCOMES), "Dakar's file has " + dakar.subjects());
    unless(madrid.subjects().containsAll(OUTCOMES), "Madrid's file has " + madrid.subjects());
    passage().awaitDecision();
    OUTCOMES.forEach(aside);
  }

  private void everyStepIsProven() throws Failure, IOException, StepFailed, InterruptedException {
    Timeline dakar = passage().provenOfDacg();
    Timeline madrid = passage().provenOfMju();
    keepsakes.keep("timeline-dakar", dakar);
    keepsakes.keep("timeline-madrid", madrid);
    stage.proofsOfDakar().check(dakar);
    stage.proofsOfMadrid().check(madrid);
  }

  private void nothingTwice() throws StepFailed {
    unless(troupe.dacg().disbelieved() == 0, "DACG did not believe all it got; see its diary");
    unless(troupe.mju().disbelieved() == 0, "ES-MJU did not believe all it got; see its diary");
    unless(troupe.mju().tray().count(passage()::isTheRequest) == 1, "the request twice");
    unless(
        troupe.dacg().tray().count(passage()::isTheAcknowledgement) == 1,
        "the acknowledgement twice");
  }

  /** Scenes are played in order, and not at all after one that did not hold. */
  private Passage passage() {
    if (passage == null) {
      throw new IllegalStateException("a scene was played out of order");
    }
    return passage;
  }

  @Override
  public void close() throws IOException {
    troupe.close();
  }
}
