package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.MediaType;
import sn.coop.schemas.exchange.ExchangePort;

class ExchangeFaultsTest {
  private static final String DETAIL = "/message/é: « <too> & long »";

  private final Schema contract = contract();

  private static Schema contract() {
    try {
      return SchemaFactory.newDefaultInstance()
          .newSchema(Objects.requireNonNull(ExchangePort.class.getResource("/wsdl/exchange.xsd")));
    } catch (SAXException e) {
      throw new IllegalStateException("the contract is part of this program", e);
    }
  }

  static Failure failure(Code code) {
    return switch (code.kind()) {
      case REFUSAL -> new Refusal(code, DETAIL);
      case DEFERRAL -> new Deferral(code, DETAIL);
      case BREACH -> new Breach(code, DETAIL);
    };
  }

  private static List<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** The text of the only element of a name. */
  private static String text(Element in, String name) {
    assertThat(elements(in, name)).as(name).hasSize(1);
    return elements(in, name).get(0).getTextContent();
  }

  /** What stands directly in the failure: a fault has a code and a path of its own. */
  private static String direct(SoapFault fault, String name) {
    Element failure = elements(fault.getDetail(), "failure").get(0);
    return elements(failure, name).stream()
        .filter(element -> element.getParentNode() == failure)
        .map(Element::getTextContent)
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void every_code_leaves_as_a_fault_with_its_side_code_and_both_texts(Code code) {
    SoapFault fault = ExchangeFaults.fault(failure(code));
    assertThat(fault.getFaultCode())
        .isEqualTo(
            code.kind() == Code.Kind.REFUSAL
                ? Soap12.getInstance().getSender()
                : Soap12.getInstance().getReceiver());
    assertThat(fault.getMessage()).isEqualTo(code + ": " + code.english());
    assertThat(text(fault.getDetail(), "code")).isEqualTo(code.name());
    assertThat(text(fault.getDetail(), "english")).isEqualTo(code.english());
    assertThat(text(fault.getDetail(), "french")).isEqualTo(code.french());
    followsTheContract(fault);
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void the_detail_says_what_was_wrong_unless_it_is_a_breach(Code code) throws Exception {
    SoapFault fault = ExchangeFaults.fault(failure(code));
    StringWriter written = new StringWriter();
    write(fault.getDetail(), written);
    if (code.kind() == Code.Kind.BREACH) {
      assertThat(written.toString()).doesNotContain("too");
    } else {
      assertThat(text(fault.getDetail(), "detail")).isEqualTo(DETAIL);
      assertThat(text(fault.getDetail(), "detailFrench")).isEqualTo(DETAIL);
      assertThat(written.toString()).contains("&lt;too&gt; &amp; long");
    }
  }

  @Test
  void every_fault_of_a_message_is_told_with_its_rule_its_place_and_both_languages() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                Samples.newForms()
                    .read(
                        Samples.of("mla/invalid/optional-name-misspelt.json").content(),
                        MediaType.JSON));
    Refusal twice = new Refusal(List.of(refusal.faults().get(0), refusal.faults().get(0)));
    SoapFault fault = ExchangeFaults.fault(twice);

    assertThat(direct(fault, "code")).isEqualTo("SCHEMA_INVALID");
    assertThat(direct(fault, "path")).isEqualTo("/urgency/desiredBY");
    assertThat(direct(fault, "detailFrench")).isEqualTo(twice.detailFrench());
    List<Element> told = elements(fault.getDetail(), "fault");
    assertThat(told).hasSize(2).allSatisfy(one -> says(one, refusal.faults().get(0)));
    followsTheContract(fault);
  }

  private static void says(Element told, Fault fault) {
    assertThat(text(told, "code")).isEqualTo(fault.code().name());
    assertThat(text(told, "rule")).isEqualTo(fault.rule());
    assertThat(text(told, "path")).isEqualTo(fault.path());
    assertThat(elements(told, "text"))
        .extracting(
            text -> text.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"),
            Element::getTextContent)
        .containsExactly(
            tuple("en", fault.sentence().english()), tuple("fr", fault.sentence().french()));
  }

  private void followsTheContract(SoapFault fault) {
    Element failure = elements(fault.getDetail(), "failure").get(0);
    assertThatCode(() -> contract.newValidator().validate(new DOMSource(failure)))
        .doesNotThrowAnyException();
  }

  private static void write(Element detail, StringWriter to) throws TransformerException {
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(detail), new StreamResult(to));
  }
}
