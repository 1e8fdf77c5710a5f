package sn.coop.demo.border;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import sn.coop.app.sealing.CompactSealer;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.sealing.SealKey;
import sn.coop.app.sealing.Tls;
import sn.coop.app.wiring.Gateway;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.seal.Sealer;
import sn.coop.demo.Cast;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.systems.DacgSystem;
import sn.coop.demo.systems.Outgoing;
import sn.coop.demo.systems.Pdf;
import sn.coop.demo.systems.RequestForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dakar, running in this JVM on ports of its own; Madrid is only a name and its keys. */
final class Border implements AutoCloseable {
  static final int PORTS = 1_200;
  static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final JsonMapper json = JsonMapper.builder().build();
  private final Path dir;
  final DemoHomes homes;
  final KeyHome dacgKeys;
  final DacgSystem dacg;
  final Pdf pdf;
  private final ConfigurableApplicationContext gateway;

  Border(Path dir) throws Exception {
    this.dir = dir;
    this.homes = new DemoHomes(dir, PORTS, clock, random);
    homes.layOut(PROJECT);
    this.dacgKeys = homes.dacgKeys();
    this.dacg = new Cast(homes, clock, random).dacg();
    this.pdf = Pdf.write(dir.resolve("letter.pdf"), 7);
    this.gateway = Gateway.start(homes.home(homes.dakar()));
    dacg.gateway().upload(pdf.sha256(), pdf.file());
  }

  /** A fresh request of the DACG with its one attachment, sealed. */
  Outgoing request() throws Exception {
    return dacg.seal(
        new RequestForm(
            new MessageId("urn:uuid:" + java.util.UUID.randomUUID()),
            new ConversationId("urn:uuid:" + java.util.UUID.randomUUID()),
            clock.instant(),
            "DACG/EPI/2026/0417",
            pdf));
  }

  /** The DACG's seal over any bytes and the usual attachment. */
  String seal(Bytes content) throws Exception {
    return seal(content, dacgKeys.seal("SN-DACG"), "SN-DACG");
  }

  String seal(Bytes content, SealKey key, String kid) {
    Sealer sealer = new CompactSealer(key, kid, clock);
    return sealer.seal(content, List.of(pdf.sha256()));
  }

  HttpClient client(SealKey tls) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(
            new Tls(clock, random).client(tls, List.of(homes.dakarKeys().tls().certificate())))
        .build();
  }

  URI rest(String path) {
    return homes.dakar().rest().resolve("/api/v1" + path);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** An answer: the status and the body, as JSON where it is. */
  record Answer(int status, String body, String contentType) {}

  Answer post(Bytes content, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(rest("/messages"))
            .POST(BodyPublishers.ofByteArray(content.toArray()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  Answer send(HttpRequest request) throws Exception {
    HttpResponse<String> answer =
        client(dacgKeys.tls()).send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Answer(
        answer.statusCode(), answer.body(), answer.headers().firstValue("Content-Type").orElse(""));
  }

  JsonNode json(Answer answer) {
    return json.readTree(answer.body());
  }

  Digest digest(String text) {
    return Bytes.utf8(text).digest();
  }

  KeyHome stranger() throws Exception {
    return KeyHome.open(dir.resolve("stranger"), "stranger", clock, random);
  }

  <T> T bean(Class<T> type) {
    return gateway.getBean(type);
  }

  /** One column of what the ledger's file holds, read as an operator would. */
  List<String> ledger(String sql) throws SQLException {
    String url =
        "jdbc:sqlite:" + homes.home(homes.dakar()).resolve("ledger/ledger.db") + "?open_mode=1";
    List<String> found = new ArrayList<>();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
    }
    return found;
  }

  List<Path> files(Path root) throws IOException {
    try (var tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  @Override
  public void close() throws IOException {
    dacg.close();
    gateway.close();
  }
}
