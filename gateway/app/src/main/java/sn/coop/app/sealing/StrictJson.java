package sn.coop.app.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON that means one thing: well-formed UTF-8, one object, no key twice, no key unknown. */
final class StrictJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static String write(ObjectNode object) {
    return MAPPER.writeValueAsString(object);
  }

  /** Reads one object; {@code what} names it in the fault. */
  static ObjectNode read(String what, byte[] content) throws JwsFault {
    try {
      // Decoded here, because a JSON parser would also guess UTF-16 and UTF-32.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (CharacterCodingException e) {
      throw new JwsFault(what + " is not UTF-8; encode it as UTF-8.", e);
    } catch (JacksonException e) {
      throw new JwsFault(
          what + " is not one JSON object with each key once; write each key once.", e);
    }
    throw new JwsFault(what + " is not a JSON object; make it one.");
  }

  /** An allow-list, never a deny-list. */
  static void allowOnly(String what, ObjectNode object, Set<String> known) throws JwsFault {
    Collection<String> names = object.propertyNames();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new JwsFault(
            what + " has a member that is not spoken here; use only " + sorted(known) + ".");
      }
    }
  }

  static String string(String what, ObjectNode object, String key) throws JwsFault {
    JsonNode value = object.get(key);
    if (value == null || !value.isString()) {
      throw new JwsFault("%s needs %s as a string; add it.".formatted(what, key));
    }
    return value.stringValue();
  }

  private static String sorted(Set<String> known) {
    return known.stream().sorted().toList().toString();
  }
}
