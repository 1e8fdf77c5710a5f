package sn.coop.routes.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import sn.coop.core.message.Part;

/**
 * The references within a message, as the schema declares them (XML Schema part 1, 3.11). The
 * validator tells only the first that leads nowhere, and of the message as a whole; here each is
 * told at its own place.
 */
final class References {
  private static final String KEY = "key";
  private static final String REFERENCE = "keyref";

  private final List<Reference> all;

  /**
   * @param from the elements that refer
   * @param to the elements that may be meant
   */
  private record Reference(Selector from, Selector to) {}

  private References(List<Reference> all) {
    this.all = List.copyOf(all);
  }

  /** Those that a schema declares. */
  static References of(Document schema) {
    Map<String, Selector> keys = new HashMap<>();
    elements(schema, KEY).forEach(key -> keys.put(key.getAttribute("name"), Selector.of(key)));
    List<Reference> found = new ArrayList<>();
    for (Element reference : elements(schema, REFERENCE)) {
      Selector key = keys.get(reference.getAttribute("refer"));
      if (key == null) {
        throw new IllegalStateException("a reference to no key of this schema");
      }
      found.add(new Reference(Selector.of(reference), key));
    }
    return new References(found);
  }

  /** Notes every reference that leads nowhere. */
  void check(Part message, Faults faults) {
    for (Reference reference : all) {
      Set<String> known =
          reference
              .to()
              .in(message)
              .map(part -> part.text("localId"))
              .flatMap(Optional::stream)
              .collect(Collectors.toSet());
      reference
          .from()
          .in(message)
          .filter(part -> !known.contains(part.text()))
          .forEach(part -> faults.add(part.path(), Wording.DANGLING));
    }
  }

  private static List<Element> elements(Document schema, String name) {
    NodeList found = schema.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** What a selector of the schema points at: the XPath that XML Schema allows there (3.11.6). */
  private record Selector(List<String> paths) {
    private static final Pattern PATH =
        Pattern.compile("(\\.//)?(\\*|c:[A-Za-z]+)(/(\\*|c:[A-Za-z]+))*");
    private static final String ANYWHERE = ".//";

    static Selector of(Element constraint) {
      NodeList selector =
          constraint.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "selector");
      String xpath = ((Element) selector.item(0)).getAttribute("xpath");
      List<String> paths = List.of(xpath.split("\\|", -1));
      if (!paths.stream().allMatch(path -> PATH.matcher(path).matches())) {
        throw new IllegalStateException("a selector that is not understood: " + xpath);
      }
      return new Selector(paths);
    }

    Stream<Part> in(Part message) {
      return paths.stream().flatMap(path -> in(message, path));
    }

    private static Stream<Part> in(Part message, String path) {
      boolean anywhere = path.startsWith(ANYWHERE);
      Stream<Part> here = anywhere ? message.all() : Stream.of(message);
      String steps = anywhere ? path.substring(ANYWHERE.length()) : path;
      for (String step : steps.split("/", -1)) {
        here = here.flatMap(part -> step(part, step));
      }
      return here;
    }

    private static Stream<Part> step(Part from, String step) {
      return step.equals("*")
          ? from.children().stream()
          : from.parts(step.substring("c:".length())).stream();
    }
  }
}
