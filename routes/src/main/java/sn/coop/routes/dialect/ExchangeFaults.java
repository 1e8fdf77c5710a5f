package sn.coop.routes.dialect;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.schemas.exchange.ObjectFactory;
import sn.coop.schemas.exchange.Text;

/** Failures as SOAP faults. */
public final class ExchangeFaults {
  private ExchangeFaults() {}

  /**
   * A fault whose detail carries the code, both languages and, unless it is a breach, the detail
   * and every fault of the message.
   */
  public static SoapFault fault(Failure failure) {
    Code code = failure.code();
    QName side =
        code.soapFault().equals("Sender")
            ? Soap12.getInstance().getSender()
            : Soap12.getInstance().getReceiver();
    SoapFault fault = new SoapFault(code + ": " + code.english(), side);
    fault.setDetail(detail(told(failure)));
    return fault;
  }

  private static sn.coop.schemas.exchange.Failure told(Failure failure) {
    Code code = failure.code();
    boolean breach = code.kind() == Code.Kind.BREACH;
    var told = new sn.coop.schemas.exchange.Failure();
    told.setCode(code.name());
    told.setEnglish(code.english());
    told.setFrench(code.french());
    told.setDetail(breach ? "" : failure.detail());
    if (!breach) {
      told.setDetailFrench(failure.detailFrench());
    }
    if (failure instanceof Refusal refusal && !refusal.faults().isEmpty()) {
      told.setPath(refusal.faults().get(0).path());
      refusal.faults().forEach(fault -> told.getFault().add(told(fault)));
    }
    return told;
  }

  private static sn.coop.schemas.exchange.Fault told(Fault fault) {
    var told = new sn.coop.schemas.exchange.Fault();
    told.setCode(fault.code().name());
    told.setRule(fault.rule());
    told.setPath(fault.path());
    told.getText()
        .addAll(
            List.of(text("en", fault.sentence().english()), text("fr", fault.sentence().french())));
    return told;
  }

  private static Text text(String language, String words) {
    Text text = new Text();
    text.setLang(language);
    text.setValue(words);
    return text;
  }

  private static Element detail(sn.coop.schemas.exchange.Failure failure) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      Element holder = document.createElementNS(null, "detail");
      document.appendChild(holder);
      JAXBContext.newInstance(ObjectFactory.class)
          .createMarshaller()
          .marshal(new ObjectFactory().createFailure(failure), holder);
      return holder;
    } catch (JAXBException | ParserConfigurationException e) {
      throw new IllegalStateException("a fault that cannot be written", e);
    }
  }
}
