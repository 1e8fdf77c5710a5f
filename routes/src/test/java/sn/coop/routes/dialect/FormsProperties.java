package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;

class FormsProperties {
  private static final long SEED = 20261123;
  private static final int WOUNDED = 3000;

  private final CanonicalForms forms = Samples.newForms();
  private final CanonicalDialect dialect = new CanonicalDialect(forms);

  @Test
  void whatever_is_broken_in_a_message_it_is_read_or_refused_and_nothing_else() throws IOException {
    Random random = new Random(SEED);
    int refused = 0;
    int rounds = 0;
    List<Samples.Sample> samples = Samples.all("valid");
    for (Samples.Sample sample : samples) {
      for (int i = 0; i < WOUNDED / samples.size(); i++, rounds++) {
        refused += isRefused(broken(sample.content(), random), sample.mediaType()) ? 1 : 0;
      }
    }
    assertThat(refused).isBetween(rounds / 4, rounds - 1);
  }

  @Test
  void any_text_survives_both_conversions() throws Refusal {
    Random random = new Random(SEED);
    String sample = Samples.of("mla/valid/request-three-measures.json").content().asUtf8();
    for (int i = 0; i < 200; i++) {
      String text = text(random);
      Bytes json = Bytes.utf8(sample.replace("Détenu libérable le 18 décembre 2026", quoted(text)));
      String before = forms.read(json, MediaType.JSON).getUrgency().getReason().get(0).getText();
      Bytes xml = forms.convert(json, MediaType.JSON, MediaType.XML);
      String after = forms.read(xml, MediaType.XML).getUrgency().getReason().get(0).getText();
      assertThat(before).isEqualTo(text);
      assertThat(after).isEqualTo(text);
    }
  }

  @Test
  void many_threads_read_at_once() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Bytes>> read = new ArrayList<>();
      List<Samples.Sample> samples = Samples.all("valid");
      for (int i = 0; i < 200; i++) {
        Samples.Sample sample = samples.get(i % samples.size());
        read.add(threads.submit(() -> asXml(sample)));
      }
      for (int i = 0; i < read.size(); i++) {
        assertThat(read.get(i).get()).isEqualTo(asXml(samples.get(i % samples.size())));
      }
    } catch (ExecutionException e) {
      throw new AssertionError("no thread disturbs another", e);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void nothing_in_a_message_makes_us_fetch() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
      String hints =
          " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x %1$s"
              + " urn:sn:rcg:canonical:1 %1$s urn:es:mju:registro:1 %1$s\"";
      String ack = Samples.of("mla/valid/ack-with-an-extension.xml").content().asUtf8();
      for (String hostile :
          List.of(
              ack.replace("<message ", "<message" + hints.formatted(url) + " "),
              ack.replace("<es:registro ", "<es:registro" + hints.formatted(url) + " "),
              ack.replace("<message ", "<?xml-stylesheet href='" + url + "'?><message "),
              ack.replace("<message ", "<!DOCTYPE message SYSTEM '" + url + "'><message "))) {
        assertThat(hostile).isNotEqualTo(ack);
        boolean refused = isRefused(Bytes.utf8(hostile), MediaType.XML);
        assertThat(refused).isEqualTo(hostile.contains("DOCTYPE"));
      }
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private Bytes asXml(Samples.Sample sample) throws Refusal {
    return forms.write(forms.read(sample.content(), sample.mediaType()), MediaType.XML);
  }

  private boolean isRefused(Bytes content, MediaType form) {
    try {
      dialect.read(content, form);
      return false;
    } catch (Refusal e) {
      return true;
    }
  }

  /** One to three wounds: a byte changed, a stretch cut out, repeated or moved. */
  private static Bytes broken(Bytes content, Random random) {
    byte[] bytes = content.toArray();
    for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String stretch = text.substring(from, to);
      String wounded =
          switch (random.nextInt(4)) {
            case 0 ->
                text.substring(0, from) + (char) random.nextInt(256) + text.substring(from + 1);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, to) + stretch + text.substring(to);
            default -> text.substring(0, from) + text.substring(to) + stretch;
          };
      bytes = wounded.getBytes(StandardCharsets.ISO_8859_1);
    }
    return Bytes.of(bytes);
  }

  private static String text(Random random) {
    String alphabet = " \t\n\r<>&\"'\\]]>éÑŊ\u202E\uFFFDشi\u0301";
    StringBuilder text = new StringBuilder();
    for (int length = 1 + random.nextInt(12); length > 0; length--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    // Other texts than normalised ones are refused.
    return Normalizer.normalize(text.append("😀"), Normalizer.Form.NFC);
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}
