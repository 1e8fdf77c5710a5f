package sn.coop.schemas.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Element;

/** A complex type on its way to an object: what it has, what it must have, what excludes what. */
final class ObjectType {
  private final Xsd xsd;
  private final Function<String, Map<String, Object>> reference;
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();
  private final Map<String, Object> needs = new LinkedHashMap<>();
  private final List<Object> choices = new ArrayList<>();

  /**
   * @param reference how a schema refers to a type by its name
   */
  ObjectType(Xsd xsd, Function<String, Map<String, Object>> reference) {
    this.xsd = xsd;
    this.reference = reference;
  }

  void content(Element complexType) {
    Element content = Xsd.onlyChild(complexType);
    switch (content.getLocalName()) {
      case "sequence" -> sequence(content);
      case "choice" -> choice(content);
      case "simpleContent" -> text(Xsd.onlyChild(content));
      case "complexContent" -> {
        Element extension = Xsd.onlyChild(content);
        content(xsd.find(extension.getAttribute("base")));
        sequence(Xsd.onlyChild(extension));
      }
      default -> throw Xsd.unknown(content);
    }
  }

  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    put(schema, "required", required);
    if (!properties.isEmpty()) {
      schema.put("properties", properties);
    }
    if (!needs.isEmpty()) {
      schema.put("dependentRequired", needs);
    }
    put(schema, "allOf", choices);
    return schema;
  }

  private static void put(Map<String, Object> schema, String keyword, List<?> values) {
    if (!values.isEmpty()) {
      schema.put(keyword, values);
    }
  }

  /** Text with an attribute: an object of both, as the binding of the classes has it. */
  private void text(Element extension) {
    Element attribute = Xsd.onlyChild(extension);
    if (!attribute.getAttribute("ref").equals("xml:lang")) {
      throw Xsd.unknown(attribute);
    }
    properties.put("lang", reference.apply("xs:language"));
    properties.put("text", reference.apply(extension.getAttribute("base")));
    required.addAll(properties.keySet());
  }

  private void sequence(Element sequence) {
    if (Occurs.most(sequence) != 1) {
      throw Xsd.unknown(sequence);
    }
    if (Occurs.least(sequence) == 1) {
      Xsd.children(sequence).forEach(this::particle);
      return;
    }
    ObjectType together = new ObjectType(xsd, reference);
    Xsd.children(sequence).forEach(together::particle);
    if (!together.choices.isEmpty()) {
      throw Xsd.unknown(sequence);
    }
    properties.putAll(together.properties);
    needs.putAll(together.needs);
    for (String name : together.properties.keySet()) {
      List<String> others = together.required.stream().filter(o -> !o.equals(name)).toList();
      if (!others.isEmpty()) {
        needs.put(name, others);
      }
    }
  }

  private void particle(Element particle) {
    switch (particle.getLocalName()) {
      case "element" -> element(particle);
      case "sequence" -> sequence(particle);
      case "choice" -> choice(particle);
      case "group" -> sequence(Xsd.onlyChild(xsd.find(particle.getAttribute("ref"))));
      case "any" -> properties.put("any", Occurs.array(particle, SimpleTypes.builtIn("string")));
      default -> throw Xsd.unknown(particle);
    }
  }

  private void element(Element element) {
    Map<String, Object> one = reference.apply(element.getAttribute("type"));
    Map<String, Object> schema = new LinkedHashMap<>();
    Xsd.documentation(element).ifPresent(text -> schema.put("description", text));
    schema.putAll(Occurs.most(element) == 1 ? one : Occurs.array(element, one));
    if (properties.put(element.getAttribute("name"), schema) != null) {
      // A schema processor may refuse it, and JSON has one place for a name.
      throw Xsd.unknown(element);
    }
    if (Occurs.least(element) > 0) {
      required.add(element.getAttribute("name"));
    }
  }

  private void choice(Element choice) {
    List<Object> alternatives = new ArrayList<>();
    for (Element alternative : Xsd.children(choice)) {
      if (!alternative.getLocalName().equals("element") || Occurs.least(alternative) != 1) {
        throw Xsd.unknown(choice);
      }
      element(alternative);
      required.remove(alternative.getAttribute("name"));
      alternatives.add(Map.of("required", List.of(alternative.getAttribute("name"))));
    }
    if (Occurs.most(choice) != 1) {
      throw Xsd.unknown(choice);
    }
    if (Occurs.least(choice) == 0) {
      alternatives.add(Map.of("not", Map.of("anyOf", List.copyOf(alternatives))));
    }
    choices.add(Map.of("oneOf", alternatives));
  }
}
