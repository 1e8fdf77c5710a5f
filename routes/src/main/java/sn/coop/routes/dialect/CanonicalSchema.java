package sn.coop.routes.dialect;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import sn.coop.schemas.canonical.Message;
import sn.coop.schemas.canonical.ObjectFactory;

/** The canonical schema, read once from the class path; no other place is ever asked. */
final class CanonicalSchema {
  static final String NAMESPACE = "urn:sn:rcg:canonical:1";

  private static final String ROOT = "message.xsd";
  private static final String LOCALE = "http://apache.org/xml/properties/locale";

  private final JAXBContext jaxb;
  private final Schema schema;
  private final Shape shape = Shape.of(Message.class);
  private final References references;

  CanonicalSchema() {
    try {
      jaxb = JAXBContext.newInstance(ObjectFactory.class);
      schema = load();
      references = declaredReferences();
    } catch (JAXBException | SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException("the canonical schema is part of this program", e);
    }
  }

  JAXBContext jaxb() {
    return jaxb;
  }

  Shape shape() {
    return shape;
  }

  References references() {
    return references;
  }

  /**
   * A checker for one message: what goes into it is judged, with every fault kept.
   *
   * @param ordered whether the sender chose the order of elements
   */
  Checker newChecker(Faults faults, boolean ordered) {
    FaultPath path = new FaultPath(shape, Message.class);
    ValidatorHandler validator = schema.newValidatorHandler();
    try {
      // The validator's sentences are taken apart, so their language must not vary.
      validator.setProperty(LOCALE, Locale.ROOT);
    } catch (SAXNotRecognizedException | SAXNotSupportedException e) {
      throw new IllegalStateException("the JDK's validator speaks English on request", e);
    }
    validator.setErrorHandler(new SchemaFaults(path, faults, ordered));
    path.setContentHandler(validator);
    return new Checker(path, validator);
  }

  /**
   * @param in where events go in
   * @param out where they come out, judged
   */
  record Checker(FaultPath in, ValidatorHandler out) {}

  private static Schema load() throws SAXException, ParserConfigurationException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    DOMImplementationLS inputs =
        (DOMImplementationLS)
            DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .getFeature("LS", "3.0");
    factory.setResourceResolver(fromClassPath(inputs));
    return factory.newSchema(new StreamSource(open(ROOT), ROOT));
  }

  private static References declaredReferences()
      throws SAXException, ParserConfigurationException, IOException {
    try (InputStream schema = open(ROOT)) {
      return References.of(
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(schema));
    }
  }

  private static LSResourceResolver fromClassPath(DOMImplementationLS inputs) {
    return (type, namespace, publicId, systemId, base) -> {
      LSInput input = inputs.createLSInput();
      input.setByteStream(open(systemId));
      input.setSystemId(systemId);
      return input;
    };
  }

  private static InputStream open(String name) {
    InputStream stream = Message.class.getResourceAsStream("/xsd/" + name);
    if (stream == null) {
      throw new IllegalStateException("no schema of this name: " + name);
    }
    return stream;
  }
}
