package sn.coop.app.wiring;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageChecker.XPathExpression;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageUtil.CoverageScope;
import org.apache.cxf.ws.security.wss4j.CryptoCoverageUtil.CoverageType;
import org.apache.cxf.ws.security.wss4j.DefaultCryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import sn.coop.app.sealing.SealKey;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/**
 * WS-Security X.509 (OASIS WSS 1.1.1) as we speak it: ECDSA over Body, Timestamp and the seals,
 * with the countersigning key. Attachments are bound by their SHA-256 in the signed body and
 * checked while they stream, so they are neither inlined nor stored by the verifier.
 */
public final class WsSecurity {
  private static final String ALIAS = "countersign";
  private static final String CRYPTO = "coopCrypto";
  private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
  private static final String EXCHANGE = "urn:sn:rcg:exchange:1";
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  private static final String ACTIONS = "Timestamp Signature";

  private WsSecurity() {}

  /** Signs what goes out. */
  public static WSS4JOutInterceptor signer(SealKey key)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    store.setKeyEntry(ALIAS, key.privateKey(), NO_PASSWORD, new Certificate[] {key.certificate()});
    Map<String, Object> settings = settings(crypto(store));
    settings.put(ConfigurationConstants.USER, ALIAS);
    settings.put(ConfigurationConstants.PW_CALLBACK_REF, passwords());
    settings.put(ConfigurationConstants.SIG_PROP_REF_ID, CRYPTO);
    settings.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
    settings.put(ConfigurationConstants.SIG_ALGO, ECDSA_SHA256);
    settings.put(ConfigurationConstants.SIG_DIGEST_ALGO, SHA256);
    settings.put(
        ConfigurationConstants.SIGNATURE_PARTS,
        "{Element}{%s}Body;{Element}{%s}Timestamp;{Element}{%s}seals"
            .formatted(SOAP12, WSU, EXCHANGE));
    return new WSS4JOutInterceptor(settings);
  }

  /** Verifies what comes in, with the partners' pinned countersigning certificates alone. */
  static WSS4JInInterceptor verifier(Partners partners)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    for (Partner partner : partners.all()) {
      store.setCertificateEntry(partner.id().id(), partner.identity().countersign());
    }
    Map<String, Object> settings = settings(crypto(store));
    settings.put(ConfigurationConstants.SIG_VER_PROP_REF_ID, CRYPTO);
    return new WSS4JInInterceptor(settings);
  }

  /** Without this, nothing would require the body to be signed at all. */
  static CryptoCoverageChecker coverage() {
    DefaultCryptoCoverageChecker checker = new DefaultCryptoCoverageChecker();
    checker.setSignBody(true);
    checker.setSignTimestamp(true);
    return checker;
  }

  /** The originator's seal and the countersignature stand under the signature as well. */
  static CryptoCoverageChecker sealsCoverage() {
    return new CryptoCoverageChecker(
        Map.of("s", SOAP12, "x", EXCHANGE),
        List.of(
            new XPathExpression(
                "/s:Envelope/s:Header/x:seals", CoverageType.SIGNED, CoverageScope.ELEMENT)));
  }

  private static Map<String, Object> settings(Crypto crypto) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConfigurationConstants.ACTION, ACTIONS);
    settings.put(CRYPTO, crypto);
    settings.put(ConfigurationConstants.EXPAND_XOP_INCLUDE, "false");
    settings.put(ConfigurationConstants.STORE_BYTES_IN_ATTACHMENT, "false");
    return settings;
  }

  private static final char[] NO_PASSWORD = new char[0];

  /** The key lives in memory alone, in a store that is never written; its password is empty. */
  private static CallbackHandler passwords() {
    return callbacks -> {
      for (Callback callback : callbacks) {
        if (callback instanceof WSPasswordCallback password) {
          password.setPassword("");
        }
      }
    };
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }

  private static Crypto crypto(KeyStore store) {
    Merlin merlin = new Merlin();
    merlin.setKeyStore(store);
    return merlin;
  }
}
