package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Objects;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;

class ExchangeFaultsTest {
  private static final String DETAIL = "/message/é: « <too> & long »";

  static Failure failure(Code code) {
    return switch (code.kind()) {
      case REFUSAL -> new Refusal(code, DETAIL);
      case DEFERRAL -> new Deferral(code, DETAIL);
      case BREACH -> new Breach(code, DETAIL);
    };
  }

  /** The text of the only element of a name, found by reading the fault's detail as XML again. */
  private static String text(SoapFault fault, String name) {
    var found = fault.getDetail().getElementsByTagNameNS("*", name);
    assertThat(found.getLength()).as(name).isEqualTo(1);
    return Objects.requireNonNull(((Element) found.item(0)).getTextContent());
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
    assertThat(text(fault, "code")).isEqualTo(code.name());
    assertThat(text(fault, "english")).isEqualTo(code.english());
    assertThat(text(fault, "french")).isEqualTo(code.french());
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
      assertThat(text(fault, "detail")).isEqualTo(DETAIL);
      assertThat(written.toString()).contains("&lt;too&gt; &amp; long");
    }
  }

  private static void write(Element detail, StringWriter to) throws TransformerException {
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(detail), new StreamResult(to));
  }
}
