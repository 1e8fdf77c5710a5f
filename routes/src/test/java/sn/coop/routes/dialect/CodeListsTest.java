package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Status;
import sn.coop.core.message.Urgency;
import sn.coop.schemas.canonical.Message;

class CodeListsTest {
  private static final String XS = "http://www.w3.org/2001/XMLSchema";

  @Test
  void the_core_knows_every_code_that_the_schema_lets_through() throws Exception {
    assertThat(codes("MessageType")).isEqualTo(names(MessageType.values()));
    assertThat(codes("Status")).isEqualTo(names(Status.values()));
    assertThat(codes("UrgencyLevel")).isEqualTo(names(Urgency.values()));
    assertThat(codes("EvidenceEvent")).isEqualTo(names(EvidenceNotice.Event.values()));
    assertThat(codes("SchemaVersion")).containsExactly(CanonicalSchema.VERSION);
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  private static List<String> codes(String list)
      throws IOException, ParserConfigurationException, SAXException {
    try (InputStream in =
        Objects.requireNonNull(Message.class.getResourceAsStream("/xsd/codes.xsd"))) {
      Document schema =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(in);
      List<String> codes = new ArrayList<>();
      NodeList found = schema.getElementsByTagNameNS(XS, "enumeration");
      for (int i = 0; i < found.getLength(); i++) {
        Element code = (Element) found.item(i);
        Element type = (Element) code.getParentNode().getParentNode();
        if (type.getAttribute("name").equals(list)) {
          codes.add(code.getAttribute("value"));
        }
      }
      return codes;
    }
  }
}
