package sn.coop.demo.prove;

import static sn.coop.demo.StepFailed.unless;

import java.io.IOException;
import sn.coop.app.sealing.KeyHome;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.ConversationId;
import sn.coop.demo.Cast;
import sn.coop.demo.LogProofs;
import sn.coop.demo.PinnedNotes;
import sn.coop.demo.StepFailed;
import sn.coop.demo.Timeline;
import sn.coop.demo.host.Site;
import sn.coop.demo.systems.GatewayRest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is in the audit log, as a party of the case can check it with the log's key alone. */
final class InLog {
  private InLog() {}

  static void everyStep(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    ConversationId conversation =
        new ConversationId(
            setting.homes().lastCase().orElseThrow(() -> new StepFailed("no case was played yet")));
    GatewayRest dakar = setting.troupe().dacg().gateway();
    GatewayRest madrid = setting.troupe().mju().gateway();
    Timeline ofDacg =
        Timeline.of(dakar.timeline(conversation), Cast.DACG)
            .orElseThrow(() -> new StepFailed("Dakar shows no file"));
    Timeline ofMju =
        Timeline.of(madrid.timeline(conversation), Cast.MJU)
            .orElseThrow(() -> new StepFailed("Madrid shows no file"));
    check(setting.homes().dakar(), setting.homes().dakarKeys(), ofDacg, told);
    check(setting.homes().madrid(), setting.homes().madridKeys(), ofMju, told);
  }

  private static void check(Site site, KeyHome keys, Timeline timeline, Told told)
      throws StepFailed {
    LogProofs proofs =
        new LogProofs(
            site.logOrigin(), new PinnedNotes(site.logOrigin(), keys.log().certificate()));
    told.does("checks each step of the case against the log " + site.logOrigin());
    proofs.check(timeline);
    told.got(timeline.entries().size() + " steps, each with a proof that holds");
    told.does("gives the first step the entry of the second one, and checks again");
    unless(!holds(proofs, forged(timeline), told), "the forged timeline was believed");
  }

  private static boolean holds(LogProofs proofs, Timeline timeline, Told told) {
    try {
      proofs.check(timeline);
      return true;
    } catch (StepFailed noticed) {
      told.got("noticed: " + noticed.getMessage());
      return false;
    }
  }

  private static Timeline forged(Timeline timeline) {
    JsonNode file = timeline.file().deepCopy();
    ObjectNode first = (ObjectNode) file.path("timeline").path(0);
    first.set("leafHash", file.path("timeline").path(1).path("leafHash"));
    return new Timeline(file);
  }
}
