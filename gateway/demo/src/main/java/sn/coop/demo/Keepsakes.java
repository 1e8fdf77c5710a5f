package sn.coop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is left of a story for those who were not there: receipts, timelines, logs. */
final class Keepsakes {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Path> files = new TreeMap<>();

  void keep(String name, String text) {
    texts.put(name, text);
  }

  /** Keeps a timeline in both forms. */
  void keep(String name, Timeline timeline) {
    texts.put(name + ".txt", timeline.toText());
    texts.put(name + ".json", JSON.writeValueAsString(timeline.file()) + "\n");
  }

  /** Keeps a file as it will be at the end. */
  void keep(String name, Path file) {
    files.put(name, file);
  }

  /** A kept text, or nothing. */
  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  void writeTo(Path dir) throws IOException {
    Files.createDirectories(dir);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(dir.resolve(text.getKey()), text.getValue());
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (Files.exists(file.getValue())) {
        Files.copy(
            file.getValue(), dir.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
