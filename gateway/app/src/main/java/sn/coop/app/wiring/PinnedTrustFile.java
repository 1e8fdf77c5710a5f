package sn.coop.app.wiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/** The pinned TLS certificates as a trust store file, which is how the broker wants them. */
final class PinnedTrustFile {
  private PinnedTrustFile() {}

  static Path write(Path directory, Partners partners, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, password);
    for (Partner partner : partners.all()) {
      trust.setCertificateEntry(partner.id().id(), partner.identity().tls());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trust.store(bytes, password);
    Files.createDirectories(directory);
    return Files.write(directory.resolve("trust.p12"), bytes.toByteArray());
  }
}
