package sn.coop.demo.prove;

import static sn.coop.demo.StepFailed.unless;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.SealedMessage;
import sn.coop.demo.StepFailed;
import sn.coop.demo.prove.Door.Answer;

/** Who pretends to be somebody. */
final class Strangers {
  private static final String UNSIGNED_CALL =
      """
      <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"
                  xmlns:x="urn:sn:rcg:exchange:1">
        <s:Header><x:seals><x:seal>e30..e30</x:seal></x:seals></s:Header>
        <s:Body><x:submission>
          <x:message>e30=</x:message><x:mediaType>application/json</x:mediaType>
        </x:submission></s:Body>
      </s:Envelope>
      """;

  private static final Pattern REASON = Pattern.compile("<soap:Text[^>]*>([^<]*)<");

  private Strangers() {}

  static void impersonate(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    SealedMessage message = setting.request().request().sealed();
    told.does("sends a request that SN-DACG did seal, with the client certificate of ES-MJU");
    told.refused(setting.madridForMju().submit(message), "SIGNATURE_INVALID");
    told.does("seals a request of SN-DACG with the key of ES-MJU, and sends it as ES-MJU");
    told.refused(
        setting.madridForMju().submit(setting.sealedByMju(message.content())),
        "SENDER_NOT_AUTHORISED");
    told.does("sends it to Dakar with a certificate that nobody pinned");
    try {
      Answer answer = setting.dakarForStranger().submit(message);
      throw new StepFailed("the stranger was let in: " + answer);
    } catch (SSLException turnedAway) {
      told.got("turned away at the TLS handshake: " + turnedAway.getMessage());
    }
  }

  static void unsignedCall(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    told.does("calls Madrid over SOAP with Dakar's client certificate, and signs nothing");
    Answer answer = setting.madridForDakar().soap(UNSIGNED_CALL);
    Matcher reason = REASON.matcher(answer.body());
    told.got(answer.status() + " " + (reason.find() ? reason.group(1) : answer.body()));
    unless(
        answer.status() >= 400 && answer.body().contains("SIGNATURE_INVALID"),
        "expected a fault with code SIGNATURE_INVALID");
  }
}
