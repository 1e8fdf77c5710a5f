package sn.coop.demo.prove;

import static sn.coop.demo.StepFailed.unless;

import java.io.IOException;
import java.util.List;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Fault;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.SealedMessage;
import sn.coop.demo.Lapse;
import sn.coop.demo.Passage;
import sn.coop.demo.StepFailed;
import sn.coop.demo.prove.Door.Answer;

/** What is not a message at all. */
final class Shapes {
  private static final int TOO_MUCH = (4 << 20) + 1;

  private Shapes() {}

  static void faulty(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    Passage passage = setting.request();
    String content =
        passage
            .request()
            .sealed()
            .content()
            .asUtf8()
            .replace("\"URGENT\"", "\"AT_ONCE\"")
            .replace("\"HEARING_VIDEO\"", "\"HEARING_HOLOGRAM\"");
    told.does("seals a request of urgency AT_ONCE with a measure HEARING_HOLOGRAM, and sends it");
    Answer answer = setting.dakarForDacg().submit(setting.sealed(Bytes.utf8(content), passage));
    told.refused(answer, "SCHEMA_INVALID");
    for (String path : List.of("/urgency/level", "/mlaRequest/measure[2]/type")) {
      unless(answer.member("detail").contains(path), "the fault at " + path + " is not named");
    }
  }

  static void incomplete(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    told.does("seals an urgent request with neither a reason nor the facts, and sends it");
    Lapse lapse = setting.lapse();
    List<Fault> faults = lapse.submit();
    for (Fault fault : faults) {
      told.got("%s %s %s".formatted(fault.code(), fault.path(), fault.sentence().french()));
    }
    unless(
        faults.stream().map(Fault::path).toList().equals(Lapse.FAULTY),
        "expected the faults at " + Lapse.FAULTY);
    unless(!lapse.leftCase(), "a case was opened for a request that was refused");
    told.got("no case was opened");
  }

  static void oversized(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    told.does("sends one byte more than 4 MiB");
    SealedMessage large =
        new SealedMessage(Bytes.of(new byte[TOO_MUCH]), MediaType.JSON, "e30..e30");
    told.refused(setting.dakarForDacg().submit(large), "TOO_LARGE");
  }
}
