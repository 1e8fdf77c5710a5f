package sn.coop.demo.prove;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.SealedMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway's https port as somebody with a certificate finds it; sends whatever it is given. */
final class Door {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What came back. */
  record Answer(int status, String body) {
    /** A member of the JSON document, or nothing. */
    String member(String name) {
      try {
        JsonNode document = JSON.readTree(body);
        return document.path(name).asString("");
      } catch (JacksonException notJson) {
        return "";
      }
    }

    /** The stable code of a refusal. */
    String code() {
      return member("code");
    }

    @Override
    public String toString() {
      if (!code().isEmpty()) {
        return "%d %s: %s".formatted(status, code(), member("detail"));
      }
      String receipt = member("receipt");
      return receipt.isEmpty()
          ? status + " " + body
          : "%d, receipt with SHA-256 %s".formatted(status, Bytes.utf8(receipt).digest());
    }
  }

  private final URI gateway;
  private final HttpClient http;

  Door(URI gateway, SSLContext tls) {
    this.gateway = gateway;
    this.http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).build();
  }

  Answer submit(SealedMessage message) throws IOException, InterruptedException {
    return send(
        submission(message.content(), message.mediaType().text())
            .header("Coop-Seal", message.seal()));
  }

  Answer submitUnsealed(Bytes content, String mediaType) throws IOException, InterruptedException {
    return send(submission(content, mediaType));
  }

  private HttpRequest.Builder submission(Bytes content, String mediaType) {
    return to("/api/v1/messages")
        .header("Content-Type", mediaType)
        .POST(BodyPublishers.ofByteArray(content.toArray()));
  }

  Answer upload(Digest announced, byte[] content) throws IOException, InterruptedException {
    return send(to("/api/v1/attachments/" + announced).PUT(BodyPublishers.ofByteArray(content)));
  }

  Answer soap(String envelope) throws IOException, InterruptedException {
    return send(
        to("/services/exchange")
            .header("Content-Type", "application/soap+xml; charset=utf-8")
            .POST(BodyPublishers.ofString(envelope)));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(gateway.resolve(path)).timeout(LIMIT);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(UTF_8));
    return new Answer(answer.statusCode(), answer.body());
  }
}
