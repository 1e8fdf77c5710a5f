package sn.coop.demo.prove;

import static sn.coop.demo.StepFailed.unless;

import java.io.IOException;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.Bytes;
import sn.coop.demo.Passage;
import sn.coop.demo.StepFailed;
import sn.coop.demo.prove.Door.Answer;

/** What comes twice. */
final class Repeats {
  private Repeats() {}

  static void sameBytes(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    Door dakar = setting.dakarForDacg();
    Passage passage = setting.request();
    told.does("DACG submits a sealed request, then the same bytes again");
    setting.troupe().dacg().gateway().upload(passage.letter().sha256(), passage.letter().file());
    Answer first = dakar.submit(passage.request().sealed());
    told.accepted(first, 202);
    Answer second = dakar.submit(passage.request().sealed());
    told.accepted(second, 200);
    unless(second.body().equals(first.body()), "the second answer has other bytes");
    told.does("ES-MJU's system takes what comes from Madrid");
    setting.troupe().mju().start();
    passage.awaitArrival();
    int deliveries = passage.awaitStanding("DELIVERED").all().size();
    long arrived = setting.troupe().mju().tray().count(passage::isTheRequest);
    told.got("deliveries in Dakar: " + deliveries + ", in the ministry's journal: " + arrived);
    unless(deliveries == 1 && arrived == 1, "it was delivered twice");
  }

  static void otherContent(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    Door dakar = setting.dakarForDacg();
    Passage passage = setting.request();
    told.does("DACG submits a sealed request");
    setting.troupe().dacg().gateway().upload(passage.letter().sha256(), passage.letter().file());
    told.accepted(dakar.submit(passage.request().sealed()), 202);
    told.does("DACG seals other content under the same message id, and submits it");
    String text = passage.request().sealed().content().asUtf8();
    Bytes other = Bytes.utf8(text.replace("Deux téléphones", "Trois téléphones"));
    Answer answer = dakar.submit(setting.sealed(other, passage));
    told.refused(answer, "DUPLICATE_DIFFERENT_CONTENT");
    unless(answer.status() == 409, "expected 409");
  }
}
