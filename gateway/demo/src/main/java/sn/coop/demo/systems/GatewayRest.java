package sn.coop.demo.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.SealedMessage;
import tools.jackson.databind.JsonNode;

/** The partner REST of a gateway, {@code /api/v1}, as its partners call it. */
public final class GatewayRest {
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /**
   * The gateway's answer to a message.
   *
   * @param status 202, or 200 on a repeat
   */
  public record Accepted(int status, String receipt) {}

  /** One item of the inbox, unverified. */
  public record Item(String deliveryId, SealedMessage message, Optional<String> countersignature) {}

  private final URI base;
  private final HttpClient http;

  /**
   * @param tls with our own client certificate, trusting the gateway's pinned one alone
   */
  public GatewayRest(URI base, SSLContext tls) {
    this.base = base;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(tls)
            .connectTimeout(CONNECT)
            .build();
  }

  /**
   * Uploads an attachment.
   *
   * @return 201, or 200 if the gateway had it
   */
  public int upload(Digest sha256, Path file) throws Refusal, Deferral, InterruptedException {
    HttpRequest request;
    try {
      request = request("/attachments/" + sha256, ANSWER).PUT(BodyPublishers.ofFile(file)).build();
    } catch (FileNotFoundException e) {
      throw new IllegalStateException("the file to upload is gone", e);
    }
    return send(request).statusCode();
  }

  /** Fetches an attachment that a message to us names; nothing is believed about it yet. */
  public byte[] attachment(Digest sha256) throws Refusal, Deferral, InterruptedException {
    HttpRequest request = request("/attachments/" + sha256, ANSWER).GET().build();
    return send(request).body();
  }

  public Accepted submit(SealedMessage message) throws Refusal, Deferral, InterruptedException {
    HttpRequest request =
        request("/messages", ANSWER)
            .header("Content-Type", message.mediaType().text())
            .header("Coop-Seal", message.seal())
            .POST(BodyPublishers.ofByteArray(message.content().toArray()))
            .build();
    HttpResponse<byte[]> answer = send(request);
    return new Accepted(answer.statusCode(), Json.text(Json.read(text(answer)), "receipt"));
  }

  /** The state of a message of ours. */
  public JsonNode state(MessageId message) throws Refusal, Deferral, InterruptedException {
    return get("/messages/" + encoded(message.urn()), ANSWER);
  }

  /** What waits for us; the gateway answers as soon as there is something. */
  public List<Item> inbox(Duration wait) throws Refusal, Deferral, InterruptedException {
    String path = "/inbox?wait=" + wait.toSeconds() + "s";
    List<Item> items = new ArrayList<>();
    for (JsonNode item : Json.list(get(path, wait.plus(ANSWER)), "items")) {
      items.add(read(item));
    }
    return items;
  }

  private static Item read(JsonNode item) throws Deferral {
    String mediaType = Json.text(item, "mediaType");
    SealedMessage message =
        new SealedMessage(
            Bytes.of(Base64.getDecoder().decode(Json.text(item, "content"))),
            MediaType.parse(mediaType)
                .orElseThrow(() -> new Deferral(Code.SILENT, "media type " + mediaType)),
            Json.text(item, "seal"));
    return new Item(
        Json.text(item, "deliveryId"), message, Json.optionalText(item, "countersignature"));
  }

  /** Signs for one item of the inbox. */
  public void receipt(String deliveryId, String jws)
      throws Refusal, Deferral, InterruptedException {
    HttpRequest request =
        request("/inbox/" + encoded(deliveryId) + "/receipt", ANSWER)
            .header("Content-Type", "application/jose")
            .POST(BodyPublishers.ofString(jws, UTF_8))
            .build();
    send(request);
  }

  /** The case files of a conversation, with the audit proof of every line. */
  public JsonNode timeline(ConversationId conversation)
      throws Refusal, Deferral, InterruptedException {
    return get("/cases/" + encoded(conversation.urn()) + "/timeline", ANSWER);
  }

  private JsonNode get(String path, Duration limit) throws Refusal, Deferral, InterruptedException {
    HttpRequest request = request(path, limit).GET().build();
    return Json.read(text(send(request)));
  }

  private HttpRequest.Builder request(String path, Duration limit) {
    return HttpRequest.newBuilder(base.resolve("/api/v1" + path)).timeout(limit);
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, UTF_8);
  }

  /** 2xx is an answer; 4xx is the sender's to mend; anything else is a matter of time. */
  private HttpResponse<byte[]> send(HttpRequest request)
      throws Refusal, Deferral, InterruptedException {
    String what = request.method() + " " + request.uri().getPath();
    HttpResponse<byte[]> answer;
    try {
      answer = http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Deferral(Code.UNREACHABLE, what + ": " + e, e);
    }
    if (answer.statusCode() / 100 != 2) {
      throwProblem(what, answer);
    }
    return answer;
  }

  private static void throwProblem(String what, HttpResponse<byte[]> answer)
      throws Refusal, Deferral {
    String said = what + " answered " + answer.statusCode() + ": " + text(answer);
    if (answer.statusCode() / 100 != 4) {
      throw new Deferral(Code.SILENT, said);
    }
    throw Problem.refusal(text(answer), said);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }
}
