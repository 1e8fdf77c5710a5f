package sn.coop.routes.dialect;

import java.io.StringWriter;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import sn.coop.core.failure.Refusal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * The content of the extension point: elements in XML; in JSON, strings that hold such elements.
 */
final class ForeignXml extends ValueSerializer<Element> {
  private static final String PATH = "/extension/any[%d]";

  @Override
  public void serialize(Element element, JsonGenerator json, SerializationContext context) {
    json.writeString(print(element));
  }

  /** Replaces each string by the element it holds. */
  static void parseAll(List<Object> any, Faults faults) {
    for (int i = any.size() - 1; i >= 0; i--) {
      try {
        any.set(i, parse(String.valueOf(any.get(i))));
      } catch (Refusal e) {
        faults.add(PATH.formatted(i + 1), Wording.NO_FOREIGN_ELEMENT);
        any.remove(i);
      }
    }
  }

  private static Element parse(String text) throws Refusal {
    try {
      SAXTransformerFactory factory =
          (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
      TransformerHandler copy = factory.newTransformerHandler();
      DOMResult result = new DOMResult();
      copy.setResult(result);
      XmlEvents.read(text, copy);
      return ((Document) result.getNode()).getDocumentElement();
    } catch (TransformerException e) {
      throw new IllegalStateException("copying needs no style sheet", e);
    }
  }

  private static String print(Element element) {
    try {
      Transformer copy = TransformerFactory.newDefaultInstance().newTransformer();
      copy.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter out = new StringWriter();
      copy.transform(new DOMSource(element), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("an element can be written", e);
    }
  }
}
