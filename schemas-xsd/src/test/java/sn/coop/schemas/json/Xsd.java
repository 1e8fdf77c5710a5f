package sn.coop.schemas.json;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import sn.coop.schemas.codes.CodesXsd;

/**
 * The XML Schemas as trees: their types and groups by name. The codes come from their tables, so
 * that one run writes both schemas anew.
 */
final class Xsd {
  private static final Set<String> NAMED = Set.of("simpleType", "complexType", "group", "element");

  private final Map<String, Element> components = new HashMap<>();

  static Xsd read(Path folder) throws IOException, SAXException, ParserConfigurationException {
    Xsd xsd = new Xsd();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.endsWith("codes.xsd")).toList()) {
        xsd.add(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
      }
    }
    InputSource codes = new InputSource(new StringReader(CodesXsd.write()));
    xsd.add(factory.newDocumentBuilder().parse(codes).getDocumentElement());
    return xsd;
  }

  private void add(Element schema) {
    for (Element component : children(schema)) {
      if (NAMED.contains(component.getLocalName())) {
        components.put(component.getAttribute("name"), component);
      }
    }
  }

  /** The type, group or element of this name. */
  Element find(String name) {
    Element found = components.get(name);
    if (found == null) {
      throw new IllegalStateException("no component of this name: " + name);
    }
    return found;
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && !element.getLocalName().equals("annotation")) {
        children.add(element);
      }
    }
    return children;
  }

  static Element onlyChild(Element parent) {
    List<Element> children = children(parent);
    if (children.size() != 1) {
      throw unknown(parent);
    }
    return children.get(0);
  }

  /** The English documentation. */
  static Optional<String> documentation(Element component) {
    for (Node n = component.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && element.getLocalName().equals("annotation")) {
        return Optional.of(onlyEnglish(element));
      }
    }
    return Optional.empty();
  }

  private static String onlyEnglish(Element annotation) {
    return children(annotation).stream()
        .filter(e -> e.getAttribute("xml:lang").equals("en"))
        .map(Element::getTextContent)
        .findFirst()
        .orElseThrow(() -> unknown(annotation));
  }

  static IllegalStateException unknown(Element construct) {
    return new IllegalStateException(
        "the generator of the JSON Schema does not know this use of %s (name '%s')"
            .formatted(construct.getNodeName(), construct.getAttribute("name")));
  }
}
