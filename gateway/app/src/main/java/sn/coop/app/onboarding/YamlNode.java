package sn.coop.app.onboarding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A mapping of a YAML file that remembers which keys were asked for: an unknown key is a fault,
 * with a suggestion. A missing or misshapen value is a fault too, and reading goes on.
 */
final class YamlNode {
  private static final int MAX_FILE = 64 * 1024;

  private final String where;
  private final Map<?, ?> values;
  private final Faults faults;
  private final Set<String> asked = new TreeSet<>();

  private YamlNode(String where, Map<?, ?> values, Faults faults) {
    this.where = where;
    this.values = values;
    this.faults = faults;
  }

  /** Reads a file of at most 64 KiB; no aliases, no duplicate keys, no types but plain ones. */
  static YamlNode read(Path file, Faults faults) {
    String name = String.valueOf(file.getFileName());
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(MAX_FILE);
    Object content = Map.of();
    try {
      content = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
    } catch (IOException e) {
      faults.add(name, "cannot be read: " + e);
    } catch (YAMLException e) {
      faults.add(name, "is not YAML: " + e.getMessage());
    }
    if (content instanceof Map<?, ?> map) {
      return new YamlNode(name, map, faults);
    }
    faults.add(name, "must hold keys and values");
    return new YamlNode(name, Map.of(), faults);
  }

  /** A nested mapping; empty if it is missing, which is a fault. */
  YamlNode node(String key) {
    Object value = value(key);
    if (value instanceof Map<?, ?> map) {
      return new YamlNode(at(key), map, faults);
    }
    faults.add(at(key), value == null ? "is missing" : "must hold keys and values");
    return new YamlNode(at(key), Map.of(), faults);
  }

  /** A scalar, read by a parser that throws IllegalArgumentException with what to change. */
  <T> Optional<T> optional(String key, Function<String, T> parser) {
    Object value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Map || value instanceof List) {
      faults.add(at(key), "must be a single value");
      return Optional.empty();
    }
    return parsed(key, value, parser);
  }

  private <T> Optional<T> parsed(String key, Object value, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(value.toString()));
    } catch (IllegalArgumentException e) {
      faults.add(at(key), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  <T> Optional<T> required(String key, Function<String, T> parser) {
    if (value(key) == null) {
      faults.add(at(key), "is missing");
      return Optional.empty();
    }
    return optional(key, parser);
  }

  <T> List<T> list(String key, Function<String, T> parser) {
    List<T> parsed = new ArrayList<>();
    if (value(key) instanceof List<?> items) {
      items.forEach(item -> parsed(key, item, parser).ifPresent(parsed::add));
    } else {
      faults.add(at(key), "must be a list");
    }
    return parsed;
  }

  /** Whether this key holds keys and values of its own. */
  boolean isNode(String key) {
    return value(key) instanceof Map;
  }

  /** Every key of a free mapping, such as the authorities. */
  List<String> keys() {
    return values.keySet().stream().map(Object::toString).sorted().toList();
  }

  private @Nullable Object value(String key) {
    asked.add(key);
    return values.get(key);
  }

  /** Call last: whatever was never asked for is unknown. */
  void finish() {
    for (String key : keys()) {
      if (!asked.contains(key)) {
        faults.add(at(key), "is not a known key" + suggestion(key));
      }
    }
  }

  private String suggestion(String key) {
    return asked.stream()
        .filter(known -> distance(known, key) <= 3)
        .min(Comparator.comparingInt(known -> distance(known, key)))
        .map(known -> "; did you mean '" + known + "'?")
        .orElse("; known are " + String.join(", ", asked));
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  String at(String key) {
    return where + (where.endsWith(".yaml") ? ": " : ".") + key;
  }
}
