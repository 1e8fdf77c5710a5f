package sn.coop.app.sealing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/**
 * One key and its certificate as PKCS #12 (RFC 7292), by the JDK: PBES2 with AES-256, an
 * HMAC-SHA256, and Ed25519 as well as P-256.
 */
final class Pkcs12 {
  private static final String ALIAS = "key";

  private Pkcs12() {}

  static KeyStore store(SealKey key, char[] password) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(ALIAS, key.privateKey(), password, new Certificate[] {key.certificate()});
    return store;
  }

  static byte[] write(SealKey key, char[] password) throws GeneralSecurityException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store(key, password).store(out, password);
    return out.toByteArray();
  }

  static KeyStore load(byte[] content, char[] password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(content), password);
    return store;
  }

  static SealKey key(KeyStore store, char[] password) throws GeneralSecurityException {
    if (store.getKey(ALIAS, password) instanceof PrivateKey key
        && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
      return new SealKey(key, certificate);
    }
    throw new KeyStoreException("the store holds no private key named " + ALIAS);
  }
}
