package sn.coop.app.planted;

import jakarta.xml.bind.JAXBContext;
import java.io.ObjectInputStream;
import java.sql.Connection;
import org.apache.camel.CamelContext;
import org.bouncycastle.asn1.ASN1Encodable;
import sn.coop.schemas.exchange.ObjectFactory;

/** Breaks rules 2, 3 and 4, and the one about serialized objects. */
public final class KnowsTooMuch {
  private KnowsTooMuch() {}

  /** Breaks rule 2. */
  public record Jaxb(JAXBContext jaxb) {}

  /** Breaks rule 2. */
  public record Schemas(ObjectFactory factory) {}

  /** Breaks rule 3. */
  public record Camel(CamelContext camel) {}

  /** Breaks rule 4. */
  public record Cryptography(ASN1Encodable value) {}

  /** Breaks rule 4. */
  public record Jdbc(Connection connection) {}

  /** Reads objects. */
  public record Serialized(ObjectInputStream objects) {}
}
