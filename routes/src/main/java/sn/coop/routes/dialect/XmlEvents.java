package sn.coop.routes.dialect;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;

/**
 * Reads XML that may be hostile and hands on its events. A document type declaration ends the
 * reading before anything is expanded or fetched.
 */
final class XmlEvents {
  /** Deepest nesting, in either form. */
  static final int MAX_DEPTH = 64;

  private final XMLStreamReader reader;
  private final ContentHandler to;
  private int depth;

  private XmlEvents(XMLStreamReader reader, ContentHandler to) {
    this.reader = reader;
    this.to = to;
  }

  /** Reads the whole text. */
  static void read(String text, ContentHandler to) throws Refusal {
    try {
      XMLStreamReader reader = newFactory().createXMLStreamReader(new StringReader(text));
      try {
        new XmlEvents(reader, to).readAll();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw Faults.unreadable(notWellFormed(e), e);
    } catch (SAXException e) {
      throw new IllegalStateException("our handlers collect faults, they do not throw", e);
    }
  }

  private static XMLInputFactory newFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Sentence notWellFormed(XMLStreamException e) {
    return e.getLocation() == null
        ? Wording.notWellFormed("XML")
        : Wording.notWellFormed(
            "XML", e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
  }

  private void readAll() throws XMLStreamException, SAXException, Refusal {
    String declared = reader.getCharacterEncodingScheme();
    if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
      throw Faults.badCharset(Wording.OTHER_ENCODING, null);
    }
    to.startDocument();
    while (reader.hasNext()) {
      handOn(reader.next());
    }
    to.endDocument();
  }

  private void handOn(int event) throws SAXException, Refusal {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text();
      case XMLStreamConstants.DTD -> throw Faults.attack(Wording.DOCUMENT_TYPE);
      case XMLStreamConstants.ENTITY_REFERENCE -> throw Faults.attack(Wording.ENTITY);
      default -> {
        // Comments and processing instructions say nothing to us.
      }
    }
  }

  private void text() throws SAXException {
    if (depth > 0) {
      to.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }
  }

  private void start() throws SAXException, Refusal {
    if (++depth > MAX_DEPTH) {
      throw Faults.unreadable(Wording.deeperThan(MAX_DEPTH), null);
    }
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      to.startPrefixMapping(text(reader.getNamespacePrefix(i)), text(reader.getNamespaceURI(i)));
    }
    to.startElement(text(reader.getNamespaceURI()), reader.getLocalName(), qName(), attributes());
  }

  private void end() throws SAXException {
    depth--;
    to.endElement(text(reader.getNamespaceURI()), reader.getLocalName(), qName());
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      to.endPrefixMapping(text(reader.getNamespacePrefix(i)));
    }
  }

  private Attributes attributes() {
    AttributesImpl attributes = new AttributesImpl();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String local = reader.getAttributeLocalName(i);
      attributes.addAttribute(
          text(reader.getAttributeNamespace(i)),
          local,
          qName(text(reader.getAttributePrefix(i)), local),
          "CDATA",
          reader.getAttributeValue(i));
    }
    return attributes;
  }

  private String qName() {
    return qName(text(reader.getPrefix()), reader.getLocalName());
  }

  private static String qName(String prefix, String local) {
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
