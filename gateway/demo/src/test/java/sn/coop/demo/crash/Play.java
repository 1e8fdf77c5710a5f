package sn.coop.demo.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import sn.coop.app.admin.FsckCommand;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.app.store.LedgerView.Carried;
import sn.coop.core.delivery.Delivery;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.Digest;
import sn.coop.demo.Passage;
import sn.coop.demo.StepFailed;
import sn.coop.demo.Timeline;
import sn.coop.demo.Troupe;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.systems.Patience;
import tools.jackson.databind.JsonNode;

/** The story, played once through whatever happens to the gateways, and the facts of its end. */
final class Play {
  private static final Passage.References REFERENCES =
      new Passage.References("DACG/EPI/2026/0417", "SGCJI/2026/SN/0093");

  private final DemoHomes homes;
  private final List<Gate> gates;
  private final Troupe troupe;
  private final Patience patience;
  private final List<String> facts = new ArrayList<>();

  Play(DemoHomes homes, List<Gate> gates, Troupe troupe, Patience patience) {
    this.homes = homes;
    this.gates = gates;
    this.troupe = troupe;
    this.patience = patience;
  }

  /** From the letter to the last evidence, and every message handed in once more at the end. */
  Ending play()
      throws Failure,
          IOException,
          InvalidFiles,
          StepFailed,
          ExecutionException,
          TimeoutException,
          InterruptedException {
    int disbelieved = disbelieved();
    Passage passage = Passage.begin(troupe, REFERENCES, homes.dacg().resolve("letter.pdf"));
    passage.submit();
    passage.awaitArrival();
    passage.awaitStanding("DELIVERED");
    passage.awaitState("RECEIVED");
    SignedReceipt receipt = passage.acknowledge();
    passage.awaitAcknowledgement();
    awaitQuiet(passage);
    facts.add(
        "same receipt for the request: "
            + passage.submit().receipt().equals(passage.submitted().receipt()));
    facts.add("same receipt for the answer: " + passage.acknowledge().equals(receipt));
    awaitQuiet(passage);
    facts.add("deliveries not believed: " + (disbelieved() - disbelieved));
    facts.addAll(lines("Dakar", passage.timelineOfDacg(), passage));
    facts.addAll(lines("Madrid", passage.timelineOfMju(), passage));
    journalled(passage);
    for (Gate gate : gates) {
      standings(gate, passage);
      fsck(gate);
    }
    return new Ending(facts);
  }

  private int disbelieved() {
    return troupe.dacg().disbelieved() + troupe.mju().disbelieved();
  }

  /** Nothing is due anywhere, nothing waits for the log, and a second look finds nothing new. */
  private void awaitQuiet(Passage passage) throws Failure, InterruptedException {
    patience.until(
        () -> {
          try {
            int before = count(passage);
            for (Gate gate : gates) {
              if (!gate.process().isReady() || !gate.isQuiet(passage.conversation())) {
                throw new Deferral(Code.SILENT, gate.name() + " still has something to do");
              }
            }
            if (count(passage) != before) {
              throw new Deferral(Code.SILENT, "there are new deliveries");
            }
            return before;
          } catch (Breach e) {
            throw new Deferral(Code.STORE_DOWN, e.detail(), e);
          }
        });
  }

  private int count(Passage passage) throws Deferral, Breach {
    int deliveries = 0;
    for (Gate gate : gates) {
      deliveries += gate.deliveries(passage.conversation()).size();
    }
    return deliveries;
  }

  private static List<String> lines(String where, Timeline timeline, Passage passage) {
    List<String> lines = new ArrayList<>();
    Set<String> attempts = new TreeSet<>();
    for (JsonNode entry : timeline.entries()) {
      String step = entry.path("step").asString("");
      String line =
          "%s line %s %s %s"
              .formatted(
                  where,
                  step,
                  role(entry.path("message").asString(""), passage),
                  entry.path("actor").asString(""));
      if (step.equals("dispatch")) {
        attempts.add(line);
      } else {
        lines.add(line + move(entry) + " " + entry.path("note").asString(""));
      }
    }
    lines.addAll(attempts);
    lines.add(where + " case " + timeline.state() + " " + timeline.references());
    return lines;
  }

  private static String move(JsonNode entry) {
    String before = entry.path("before").asString("");
    String after = entry.path("after").asString("");
    String inferred = entry.path("inferred").asBoolean(false) ? " inferred" : "";
    return before.equals(after) ? "" : " " + before + "->" + after + inferred;
  }

  private static String role(String messageId, Passage passage) {
    if (messageId.equals(passage.request().envelope().id().urn())) {
      return "request";
    }
    return messageId.equals(passage.answer().id().urn()) ? "answer" : "evidence";
  }

  private void standings(Gate gate, Passage passage) throws Failure {
    for (Delivery delivery : gate.deliveries(passage.conversation())) {
      facts.add(
          "%s delivery %s %s %s"
              .formatted(
                  gate.name(),
                  role(delivery.leg().message().id().urn(), passage),
                  delivery.leg().to(),
                  delivery.standing()));
    }
    for (Carried one : gate.recipients(passage.conversation())) {
      facts.add(
          "%s transport %s %s %s"
              .formatted(
                  gate.name(),
                  role(one.message().id().urn(), passage),
                  one.state().recipient(),
                  one.state().state()));
    }
  }

  private void journalled(Passage passage) throws IOException {
    Digest request = passage.request().sealed().digest();
    Digest answer = Digest.sha256(passage.answer().toXml().toArray());
    note("ES-MJU", homes.mju(), passage.request().envelope().id().urn(), request);
    note("DACG", homes.dacg(), passage.answer().id().urn(), answer);
  }

  private void note(String who, Path system, String messageId, Digest digest) throws IOException {
    List<String> lines =
        Files.readAllLines(system.resolve("journal")).stream()
            .filter(line -> line.contains(messageId))
            .toList();
    boolean right = lines.stream().allMatch(line -> line.endsWith(" " + digest.hex()));
    facts.add("%s journalled it %d times, digest right: %s".formatted(who, lines.size(), right));
  }

  private void fsck(Gate gate) throws Failure, InvalidFiles {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    boolean sound =
        new FsckCommand(new PrintStream(said, true), troupe.clock(), new SecureRandom())
            .check(gate.home());
    facts.add(gate.name() + " fsck sound: " + sound);
  }
}
