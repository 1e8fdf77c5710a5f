package sn.coop.schemas.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** How often a part may stand there: once unless it says otherwise. */
final class Occurs {
  private Occurs() {}

  static int least(Element particle) {
    return number(particle, "minOccurs");
  }

  static int most(Element particle) {
    return number(particle, "maxOccurs");
  }

  static Map<String, Object> array(Element particle, Map<String, Object> items) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    if (least(particle) > 0) {
      schema.put("minItems", least(particle));
    }
    schema.put("maxItems", most(particle));
    schema.put("items", items);
    return schema;
  }

  private static int number(Element particle, String attribute) {
    String value = particle.getAttribute(attribute);
    return value.isEmpty() ? 1 : Integer.parseInt(value);
  }
}
