package sn.coop.app.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates as PEM files (RFC 7468), one a file. */
public final class PemCertificates {
  private static final int MAX_SIZE = 64 * 1024;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END ([A-Z0-9 ]+)-----");

  private PemCertificates() {}

  /**
   * Reads the one certificate of a file.
   *
   * @throws CertificateException if the file holds none, several, or anything else, or cannot be
   *     read; the message is a sentence for whoever wrote the file
   */
  public static X509Certificate read(Path file) throws CertificateException {
    try {
      if (Files.size(file) > MAX_SIZE) {
        throw new CertificateException(file + " is too large for one certificate.");
      }
      return parse(file.toString(), Files.readString(file, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new CertificateException(file + " cannot be read as PEM.", e);
    }
  }

  private static X509Certificate parse(String file, String text) throws CertificateException {
    if (text.contains("PRIVATE KEY")) {
      throw new CertificateException(
          file + " holds a private key; keep only the certificate there, and replace the key.");
    }
    Matcher block = BLOCK.matcher(text);
    if (!block.find() || !"CERTIFICATE".equals(block.group(1))) {
      throw new CertificateException(file + " holds no PEM certificate.");
    }
    String content = block.group(2);
    if (block.find()) {
      throw new CertificateException(file + " holds more than one certificate; keep one.");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(content);
      if (CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))
          instanceof X509Certificate certificate) {
        return certificate;
      }
    } catch (IllegalArgumentException e) {
      throw new CertificateException(file + " is not base64 within its PEM lines.", e);
    }
    throw new CertificateException(file + " holds no X.509 certificate.");
  }

  /** The certificate as PEM text. */
  public static String text(X509Certificate certificate) throws CertificateException {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN CERTIFICATE-----\n"
        + lines.encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  static void write(Path file, X509Certificate certificate) throws IOException {
    try {
      Files.writeString(file, text(certificate), StandardCharsets.US_ASCII);
    } catch (CertificateException e) {
      throw new IOException("a certificate that cannot be encoded", e);
    }
  }
}
