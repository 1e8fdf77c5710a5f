package sn.coop.schemas.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Writes the JSON Schema (2020-12) of a message: every type that a message can hold. */
final class MessageSchema {
  private static final String COMMENT =
      "Generated from xsd/*.xsd, which are generated from codes/*.csv where they list codes; change"
          + " those. Beside this schema a receiver asks that the localIds of a message are unique,"
          + " that every reference names one, and its rules.";

  private final Xsd xsd;
  private final Map<String, Object> types = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  MessageSchema(Xsd xsd) {
    this.xsd = xsd;
  }

  /**
   * @param messageTypes the codes, each of which names its body
   */
  Map<String, Object> write(List<String> messageTypes) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:sn:rcg:canonical:1:message");
    schema.put("title", "Canonical message");
    schema.put("$comment", COMMENT);
    schema.putAll(reference(xsd.find("message").getAttribute("type")));
    while (!open.isEmpty()) {
      String name = open.pop();
      types.put(name, define(name, messageTypes));
    }
    schema.put("$defs", types);
    return schema;
  }

  private Map<String, Object> reference(String type) {
    String name = type.startsWith("xs:") ? type.substring("xs:".length()) : type;
    if (!types.containsKey(name)) {
      types.put(name, Map.of());
      open.push(name);
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  private Map<String, Object> define(String name, List<String> messageTypes) {
    if (SimpleTypes.isBuiltIn(name)) {
      return SimpleTypes.builtIn(name);
    }
    Element type = xsd.find(name);
    Map<String, Object> schema = new LinkedHashMap<>();
    Xsd.documentation(type).ifPresent(text -> schema.put("description", text));
    if (type.getLocalName().equals("simpleType")) {
      schema.putAll(new SimpleTypes(this::reference).schema(type));
    } else {
      ObjectType object = new ObjectType(xsd, this::reference);
      object.content(type);
      schema.putAll(object.schema());
    }
    if (name.equals("Message")) {
      schema.put("dependentSchemas", bodies(messageTypes));
    }
    return schema;
  }

  /** A body and the messageType must agree. */
  private static Map<String, Object> bodies(List<String> messageTypes) {
    Map<String, Object> bodies = new LinkedHashMap<>();
    for (String type : messageTypes) {
      bodies.put(body(type), Map.of("properties", Map.of("messageType", Map.of("const", type))));
    }
    return bodies;
  }

  /** {@code MLA_REQUEST} has the body {@code mlaRequest}. */
  private static String body(String messageType) {
    StringBuilder body = new StringBuilder();
    for (String word : List.of(messageType.toLowerCase(Locale.ROOT).split("_", -1))) {
      body.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return body.substring(0, 1).toLowerCase(Locale.ROOT) + body.substring(1);
  }
}
