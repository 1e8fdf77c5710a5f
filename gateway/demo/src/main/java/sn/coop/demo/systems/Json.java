package sn.coop.demo.systems;

import java.util.Optional;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a gateway's JSON; an answer that is not what was agreed is as good as none. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static JsonNode read(String text) throws Deferral {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new Deferral(Code.SILENT, "not JSON: " + text, e);
    }
  }

  static String text(JsonNode node, String name) throws Deferral {
    return optionalText(node, name)
        .orElseThrow(() -> new Deferral(Code.SILENT, "the answer has no text " + name));
  }

  static Optional<String> optionalText(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  static Iterable<JsonNode> list(JsonNode node, String name) throws Deferral {
    JsonNode value = node.get(name);
    if (value == null || !value.isArray()) {
      throw new Deferral(Code.SILENT, "the answer has no list " + name);
    }
    return value;
  }
}
