package sn.coop.routes.dialect;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.schemas.canonical.Message;
import sn.coop.schemas.canonical.ObjectFactory;

/** The XML form: read, judged and bound in one pass. */
final class XmlForm {
  private static final String FAMILY = "urn:sn:rcg:canonical:";

  private final CanonicalSchema schema;

  XmlForm(CanonicalSchema schema) {
    this.schema = schema;
  }

  /** What could be read; empty if the root is not a message. Everything wrong is in the faults. */
  Optional<Message> read(String text, Faults faults) throws Refusal {
    CanonicalSchema.Checker checker = schema.newChecker(faults, true);
    try {
      Unmarshaller unmarshaller = schema.jaxb().createUnmarshaller();
      // What does not fit the classes does not fit the schema either, and that is told once.
      unmarshaller.setEventHandler(event -> true);
      UnmarshallerHandler binder = unmarshaller.getUnmarshallerHandler();
      checker.out().setContentHandler(binder);
      RootWatch watch = new RootWatch();
      watch.setContentHandler(checker.in());
      XmlEvents.read(text, watch);
      if (!watch.isMessage()) {
        refuseOtherVersion(watch);
        faults.add("/", Wording.notMessageOf(CanonicalSchema.NAMESPACE));
        return Optional.empty();
      }
      return binder.getResult() instanceof JAXBElement<?> e && e.getValue() instanceof Message m
          ? Optional.of(m)
          : Optional.empty();
    } catch (JAXBException e) {
      throw new IllegalStateException("binding faults are schema faults", e);
    }
  }

  Bytes write(Message message) {
    try {
      Marshaller marshaller = schema.jaxb().createMarshaller();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      marshaller.marshal(new ObjectFactory().createMessage(message), out);
      return Bytes.of(out.toByteArray());
    } catch (JAXBException e) {
      throw new IllegalStateException("a valid message can be written", e);
    }
  }

  /** Judges a message that was read from another form. */
  void judge(Message message, Faults faults) {
    try {
      schema
          .jaxb()
          .createMarshaller()
          .marshal(
              new ObjectFactory().createMessage(message), schema.newChecker(faults, false).in());
    } catch (JAXBException e) {
      throw new IllegalStateException("what JSON gave can be written", e);
    }
  }

  private static void refuseOtherVersion(RootWatch watch) throws Refusal {
    if (watch.namespace.startsWith(FAMILY) && !watch.namespace.equals(CanonicalSchema.NAMESPACE)) {
      throw Faults.otherVersion("/", CanonicalSchema.NAMESPACE);
    }
  }

  /** Lets a message through, and nothing else. */
  private static final class RootWatch extends XMLFilterImpl {
    private String namespace = "";
    private String name = "";

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes)
        throws SAXException {
      if (name.isEmpty()) {
        namespace = uri;
        name = local;
      }
      if (isMessage()) {
        super.startElement(uri, local, qName, attributes);
      }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      if (isMessage()) {
        super.characters(text, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
      if (isMessage()) {
        super.endElement(uri, local, qName);
      }
    }

    @Override
    public void endDocument() throws SAXException {
      if (isMessage()) {
        super.endDocument();
      }
    }

    boolean isMessage() {
      return namespace.equals(CanonicalSchema.NAMESPACE) && name.equals("message");
    }
  }
}
