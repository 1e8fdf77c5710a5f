package sn.coop.routes.dialect;

import java.util.ArrayList;
import java.util.List;
import sn.coop.core.failure.Sentence;
import sn.coop.schemas.canonical.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a JSON tree with the shape of a message: known names, right kinds. Nothing is coerced.
 * What is wrong is noted and taken out of the tree, so that the rest can be judged too.
 */
final class JsonShape {
  private final Shape shape;
  private final Faults faults;

  JsonShape(Shape shape, Faults faults) {
    this.shape = shape;
    this.faults = faults;
  }

  void prune(ObjectNode message) {
    prune(message, Message.class, "/");
  }

  private void prune(ObjectNode object, Class<?> type, String path) {
    for (String name : new ArrayList<>(object.propertyNames())) {
      Shape.Property property = shape.find(type, name);
      String here = Faults.child(path, property == null ? Faults.printable(name) : name);
      if (property == null) {
        faults.add(here, unknown(name, type));
        object.remove(name);
      } else if (object.get(name).isNull()) {
        object.remove(name);
      } else if (!fits(object.get(name), property, here)) {
        object.remove(name);
      }
    }
  }

  private Sentence unknown(String name, Class<?> type) {
    return Suggestion.nearest(name, shape.names(type))
        .map(Wording::unknownBut)
        .orElse(Wording.UNKNOWN);
  }

  private boolean fits(JsonNode value, Shape.Property property, String path) {
    if (!property.repeated()) {
      return fitsOne(value, property, path);
    }
    if (!(value instanceof ArrayNode array)) {
      faults.add(path, Wording.ARRAY);
      return false;
    }
    List<JsonNode> kept = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (fitsOne(array.get(i), property, path + "[" + (i + 1) + "]")) {
        kept.add(array.get(i));
      }
    }
    array.removeAll();
    array.addAll(kept);
    return true;
  }

  private boolean fitsOne(JsonNode value, Shape.Property property, String path) {
    Class<?> type = property.type();
    if (Shape.isObject(type)) {
      if (value instanceof ObjectNode object) {
        prune(object, type, path);
        return true;
      }
      return no(path, Wording.OBJECT);
    }
    if (type == Boolean.class) {
      return value.isBoolean() || no(path, Wording.TRUE_OR_FALSE);
    }
    if (type == Long.class) {
      return (value.isIntegralNumber() && value.canConvertToLong())
          || no(path, Wording.WHOLE_NUMBER);
    }
    if (type == Integer.class) {
      return (value.isIntegralNumber() && value.canConvertToInt())
          || no(path, Wording.WHOLE_NUMBER);
    }
    return fitsText(value, property, path);
  }

  private boolean fitsText(JsonNode value, Shape.Property property, String path) {
    if (!value.isString()) {
      return no(path, Wording.STRING);
    }
    String text = value.stringValue();
    if (!Utf8.fitsXml(text)) {
      return no(path, Wording.NO_XML_CHARACTER);
    }
    if (property.token() && !text.equals(collapse(text))) {
      return no(path, Wording.WHITE_SPACE);
    }
    return true;
  }

  /** As the schema collapses white space (XML Schema part 2, 4.3.6). */
  private static String collapse(String text) {
    return text.replaceAll("[ \t\r\n]+", " ").strip();
  }

  private boolean no(String path, Sentence sentence) {
    faults.add(path, sentence);
    return false;
  }
}
