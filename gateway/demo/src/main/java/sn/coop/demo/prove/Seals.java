package sn.coop.demo.prove;

import java.io.IOException;
import java.nio.file.Files;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.SealedMessage;
import sn.coop.demo.Passage;
import sn.coop.demo.StepFailed;

/** What a seal is for. */
final class Seals {
  private Seals() {}

  static void flippedBits(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    Door dakar = setting.dakarForDacg();
    Passage passage = setting.request();
    SealedMessage message = passage.request().sealed();
    byte[] content = message.content().toArray();
    int place = message.content().asUtf8().indexOf("RI 112/2026");
    told.does("flips one bit of a sealed request and sends it with its seal");
    flip(content, Bytes.utf8(message.content().asUtf8().substring(0, place)).toArray().length);
    told.refused(
        dakar.submit(new SealedMessage(Bytes.of(content), message.mediaType(), message.seal())),
        "SIGNATURE_INVALID");
    told.does("flips one bit in the middle of the 3 MB attachment and uploads it under its hash");
    byte[] letter = Files.readAllBytes(passage.letter().file());
    flip(letter, letter.length / 2);
    told.refused(dakar.upload(passage.letter().sha256(), letter), "ATTACHMENT_HASH_MISMATCH");
  }

  private static void flip(byte[] bytes, int place) {
    bytes[place] ^= 1;
  }

  static void none(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    SealedMessage message = setting.request().request().sealed();
    told.does("sends a request without its seal");
    told.refused(
        setting.dakarForDacg().submitUnsealed(message.content(), message.mediaType().text()),
        "SIGNATURE_MISSING");
  }
}
