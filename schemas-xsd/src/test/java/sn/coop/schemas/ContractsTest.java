package sn.coop.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.activation.DataHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import sn.coop.schemas.exchange.Attachment;
import sn.coop.schemas.exchange.ExchangePort;
import sn.coop.schemas.exchange.Receipt;
import sn.coop.schemas.exchange.Seals;
import sn.coop.schemas.exchange.Submission;

/** The rules that every schema file keeps. */
class ContractsTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  static List<Path> schemas() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(f -> f.toString().endsWith(".xsd")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void names_are_qualified_and_types_have_names(Path file) throws Exception {
    Document schema = read(file);
    assertThat(schema.getDoctype()).isNull();
    assertThat(count(schema, "//*[local-name()='element']/*[contains(local-name(), 'Type')]"))
        .isZero();
    assertThat(count(schema, "//*[local-name()='attribute']/*[contains(local-name(), 'Type')]"))
        .isZero();
    if (!file.endsWith("xml.xsd")) {
      assertThat(schema.getDocumentElement().getAttribute("elementFormDefault"))
          .isEqualTo("qualified");
    }
  }

  @Test
  void there_is_one_extension_point() throws Exception {
    double any = 0;
    for (Path file : schemas()) {
      any += count(read(file), "//*[local-name()='any' or local-name()='anyAttribute']");
    }
    assertThat(any).isEqualTo(1);
    assertThat(
            count(
                read(RESOURCES.resolve("xsd").resolve("common.xsd")),
                "//*[@name='Extension']//*[local-name()='any' and @namespace='##other']"))
        .isEqualTo(1);
  }

  /** The gateway tells dangling references by what it reads there. */
  @Test
  void keys_and_references_stand_at_the_root() throws Exception {
    for (Path file : schemas()) {
      double constraints =
          count(
              read(file),
              "//*[local-name()='key' or local-name()='keyref' or local-name()='unique']");
      if (file.endsWith("message.xsd")) {
        assertThat(constraints).isPositive();
      } else {
        assertThat(constraints).as("%s", file).isZero();
      }
    }
  }

  @Test
  void code_lists_stand_apart() throws Exception {
    for (Path file : schemas()) {
      double codes = count(read(file), "//*[local-name()='enumeration']");
      if (file.endsWith("codes.xsd")) {
        assertThat(codes).isGreaterThan(100);
      } else if (!file.endsWith("exchange.xsd")) {
        assertThat(codes).as("%s", file).isZero();
      }
    }
  }

  @Test
  void binary_parts_stream() throws NoSuchMethodException {
    assertThat(Submission.class.getMethod("getMessage").getReturnType())
        .isEqualTo(DataHandler.class);
    assertThat(Attachment.class.getMethod("getContent").getReturnType())
        .isEqualTo(DataHandler.class);
    assertThat(
            ExchangePort.class.getMethod("submit", Submission.class, Seals.class).getReturnType())
        .isEqualTo(Receipt.class);
  }

  private static double count(Document document, String path) throws XPathExpressionException {
    XPathEvaluationResult<?> result =
        XPathFactory.newDefaultInstance()
            .newXPath()
            .evaluateExpression("count(" + path + ")", document);
    assertThat(result.type()).isEqualTo(XPathEvaluationResult.XPathResultType.NUMBER);
    return ((Number) result.value()).doubleValue();
  }

  private static Document read(Path file)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(file.toFile());
  }
}
