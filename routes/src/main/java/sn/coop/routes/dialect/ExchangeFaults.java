package sn.coop.routes.dialect;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.w3c.dom.Document;
import sn.coop.core.failure.Code;
import sn.coop.schemas.exchange.Failure;
import sn.coop.schemas.exchange.ObjectFactory;

/** Failures as SOAP faults, and peers' faults as failures. */
public final class ExchangeFaults {
  private ExchangeFaults() {}

  /**
   * A fault whose detail carries the code, both languages and, unless it is a breach, the detail.
   */
  public static SoapFault fault(sn.coop.core.failure.Failure failure) {
    boolean breach = failure.code().kind() == Code.Kind.BREACH;
    return fault(failure.code(), breach ? "" : failure.detail());
  }

  /** A fault for a code and a sentence. */
  public static SoapFault fault(Code code, String detail) {
    QName side =
        code.soapFault().equals("Sender")
            ? Soap12.getInstance().getSender()
            : Soap12.getInstance().getReceiver();
    SoapFault fault = new SoapFault(code + ": " + code.english(), side);
    Failure body = new Failure();
    body.setCode(code.name());
    body.setEnglish(code.english());
    body.setFrench(code.french());
    body.setDetail(detail);
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      var holder = document.createElementNS(null, "detail");
      document.appendChild(holder);
      JAXBContext.newInstance(ObjectFactory.class)
          .createMarshaller()
          .marshal(new ObjectFactory().createFailure(body), holder);
      fault.setDetail(holder);
    } catch (JAXBException | ParserConfigurationException e) {
      throw new IllegalStateException("a fault that cannot be written", e);
    }
    return fault;
  }
}
