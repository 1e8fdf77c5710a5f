package sn.coop.app.sealing;

import java.net.IDN;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/**
 * Whether a certificate names a host (RFC 9525): by subjectAltName only, whole names only. Pinned
 * certificates need no wildcard, and the common name is not a host name.
 */
final class HostNames {
  private HostNames() {}

  static boolean match(X509Certificate certificate, String host)
      throws CertificateParsingException {
    String wanted = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    byte[] address = address(wanted);
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    if (names == null) {
      return false;
    }
    for (List<?> name : names) {
      int kind = name.get(0) instanceof Integer tag ? tag : -1;
      String value = String.valueOf(name.get(1));
      if (address.length == 0
          && kind == GeneralName.dNSName
          && value.equalsIgnoreCase(ascii(wanted))) {
        return true;
      }
      if (address.length > 0
          && kind == GeneralName.iPAddress
          && Arrays.equals(address, address(value))) {
        return true;
      }
    }
    return false;
  }

  /** An address literal's bytes, without asking any name server; empty for a name. */
  private static byte[] address(String host) {
    if (!IPAddress.isValid(host)) {
      return new byte[0];
    }
    return new GeneralName(GeneralName.iPAddress, host).getName()
            instanceof org.bouncycastle.asn1.ASN1OctetString octets
        ? octets.getOctets()
        : new byte[0];
  }

  private static String ascii(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    try {
      return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
