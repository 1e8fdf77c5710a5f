package sn.coop.routes.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stands before the validator and knows where in the message it is. */
final class FaultPath extends XMLFilterImpl {
  private final Shape shape;
  private final Class<?> root;
  private final Deque<Place> open = new ArrayDeque<>();

  private static final class Place {
    final String path;
    final @Nullable Class<?> type;
    final Map<String, Integer> seen = new HashMap<>();

    Place(String path, @Nullable Class<?> type) {
      this.path = path;
      this.type = type;
    }
  }

  FaultPath(Shape shape, Class<?> root) {
    this.shape = shape;
    this.root = root;
  }

  String current() {
    Place place = open.peek();
    return place == null ? "/" : place.path;
  }

  /** Whether the innermost open element, or the one around it, demands a child of this name. */
  boolean demands(int outwards, String name) {
    Class<?> type = open.stream().skip(outwards).findFirst().map(place -> place.type).orElse(null);
    Shape.Property property = shape.find(type, name);
    return property != null && property.required();
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    Place parent = open.peek();
    open.push(parent == null ? new Place("/", root) : inside(parent, local));
    super.startElement(uri, local, qName, attributes);
  }

  @Override
  public void endElement(String uri, String local, String qName) throws SAXException {
    super.endElement(uri, local, qName);
    open.pop();
  }

  private Place inside(Place parent, String local) {
    int nth = parent.seen.merge(local, 1, Integer::sum);
    Shape.Property property = shape.find(parent.type, local);
    boolean counted = nth > 1 || (property != null && property.repeated());
    String known = property == null ? Faults.printable(local) : local;
    String name = counted ? known + "[" + nth + "]" : known;
    return new Place(Faults.child(parent.path, name), property == null ? null : property.type());
  }
}
