package sn.coop.schemas.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Element;

/** Simple types: a base and facets, of which each has its keyword in JSON Schema. */
final class SimpleTypes {
  private static final Map<String, String> SIZES =
      Map.of("minLength", "minLength", "maxLength", "maxLength");
  private static final Map<String, String> BOUNDS =
      Map.of("minInclusive", "minimum", "maxInclusive", "maximum");

  /** What XML 1.0 cannot carry. */
  private static final String NOT_XML =
      "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF";

  private static final String WORD = "[^" + NOT_XML + "\\t\\n\\r ]+";

  /** The first character of a name without colon (Namespaces in XML 1.0, 4). */
  private static final String NAME_START =
      "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
          + "\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF"
          + "\\uFDF0-\\uFFFD";

  private static final String NAME_MORE = "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040";

  /** The built-in types in use. */
  private static final Map<String, Map<String, Object>> BUILT_IN =
      Map.of(
          "string", text("pattern", "^[^" + NOT_XML + "]*$"),
          "token", text("pattern", "^(?:" + WORD + "(?: " + WORD + ")*)?$"),
          "NCName", text("pattern", "^[" + NAME_START + "][" + NAME_START + NAME_MORE + "]*$"),
          "language", text("pattern", "^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$"),
          "date", text("format", "date"),
          "dateTime", text("format", "date-time"),
          "int", whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
          "long", whole(Long.MIN_VALUE, Long.MAX_VALUE),
          "boolean", Map.of("type", "boolean"));

  private final Function<String, Map<String, Object>> reference;

  /**
   * @param reference how a schema refers to a type by its name
   */
  SimpleTypes(Function<String, Map<String, Object>> reference) {
    this.reference = reference;
  }

  static boolean isBuiltIn(String type) {
    return BUILT_IN.containsKey(type);
  }

  static Map<String, Object> builtIn(String type) {
    return BUILT_IN.getOrDefault(type, Map.of());
  }

  Map<String, Object> schema(Element simpleType) {
    Element restriction = Xsd.onlyChild(simpleType);
    List<String> codes = values(restriction, "enumeration");
    Map<String, Object> schema = new LinkedHashMap<>();
    if (codes.isEmpty()) {
      schema.putAll(reference.apply(restriction.getAttribute("base")));
      List<String> patterns = values(restriction, "pattern");
      if (!patterns.isEmpty()) {
        schema.put("pattern", EcmaPattern.anyOf(patterns));
      }
      Xsd.children(restriction).forEach(facet -> bound(facet, schema));
    } else {
      schema.put("type", "string");
      schema.put("enum", codes);
    }
    return schema;
  }

  private static void bound(Element facet, Map<String, Object> schema) {
    String name = facet.getLocalName();
    String value = facet.getAttribute("value");
    if (SIZES.containsKey(name)) {
      schema.put(SIZES.getOrDefault(name, ""), Integer.valueOf(value));
    } else if (BOUNDS.containsKey(name)) {
      schema.put(BOUNDS.getOrDefault(name, ""), Long.valueOf(value));
    } else if (!name.equals("pattern")) {
      throw Xsd.unknown(facet);
    }
  }

  private static List<String> values(Element restriction, String facet) {
    List<String> values = new ArrayList<>();
    for (Element child : Xsd.children(restriction)) {
      if (child.getLocalName().equals(facet)) {
        values.add(child.getAttribute("value"));
      }
    }
    return values;
  }

  private static Map<String, Object> text(String keyword, String value) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put(keyword, value);
    return schema;
  }

  private static Map<String, Object> whole(long least, long most) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }
}
