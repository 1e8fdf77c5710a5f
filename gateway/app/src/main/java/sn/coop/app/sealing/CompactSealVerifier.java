package sn.coop.app.sealing;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.seal.SealVerifier;
import sn.coop.core.seal.Sealer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks compact detached JAdES seals against pinned certificates, by allow-list.
 *
 * <p>A header parameter it does not know is refused (so {@code jwk}, {@code jku}, {@code x5u} and
 * {@code x5c} are), and nothing of the message chooses a key or an algorithm.
 */
public final class CompactSealVerifier implements SealVerifier {
  private static final String SEAL = "The seal";
  private static final String HEADER = "The seal's header";
  private static final Set<String> PARAMETERS =
      Set.of("alg", "kid", "x5t#S256", "iat", "crit", "b64", "sigD");

  private final Clock clock;

  public CompactSealVerifier(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Verified verify(Bytes content, String seal, Collection<X509Certificate> pinned)
      throws Refusal {
    if (seal.length() > Sealer.MAX_SEAL) {
      throw new Refusal(
          Code.TOO_LARGE, "A seal has at most " + Sealer.MAX_SEAL + " characters; send a shorter.");
    }
    try {
      CompactJws jws = CompactJws.parse(SEAL, seal);
      SealedObjects sealed = checkShape(jws);
      X509Certificate signer = jws.signer(SEAL, pinned);
      jws.verify(SEAL, signer);
      checkValidity(signer);
      checkContent(content.digest(), sealed.message());
      return new Verified(signer, sealed.attachments());
    } catch (JwsFault fault) {
      throw new Refusal(Code.SIGNATURE_INVALID, fault.sentence(), fault);
    }
  }

  private static SealedObjects checkShape(CompactJws jws) throws JwsFault {
    ObjectNode header = jws.header();
    if (!jws.payload().isEmpty()) {
      throw new JwsFault("The seal must be detached; leave its payload part empty.");
    }
    StrictJson.allowOnly(HEADER, header, PARAMETERS);
    checkCritical(header.get("crit"));
    JsonNode b64 = header.get("b64");
    if (b64 == null || !b64.isBoolean() || b64.booleanValue()) {
      throw new JwsFault("The seal's b64 must be false; set it so.");
    }
    JsonNode iat = header.get("iat");
    if (iat == null || !iat.isIntegralNumber() || !iat.canConvertToLong()) {
      throw new JwsFault("The seal must claim its time; set iat to whole seconds.");
    }
    if (header.has("kid")) {
      StrictJson.string(HEADER, header, "kid");
    }
    if (header.get("sigD") instanceof ObjectNode sigD) {
      return SealedObjects.read(sigD);
    }
    throw new JwsFault("The seal must name what it covers; add sigD.");
  }

  /** Exactly b64 and sigD: fewer would let others ignore them, more would ask the unknown of us. */
  private static void checkCritical(@Nullable JsonNode crit) throws JwsFault {
    if (crit instanceof ArrayNode names
        && names.size() == 2
        && names.valueStream().allMatch(JsonNode::isString)
        && Set.copyOf(names.valueStream().map(JsonNode::stringValue).toList())
            .equals(Set.of("b64", "sigD"))) {
      return;
    }
    throw new JwsFault("The seal's crit must be exactly b64 and sigD; set it so.");
  }

  private void checkValidity(X509Certificate signer) throws Refusal {
    try {
      signer.checkValidity(Date.from(clock.instant()));
    } catch (CertificateExpiredException e) {
      throw new Refusal(
          Code.CERT_EXPIRED, "The seal's certificate has expired; register and use a new one.", e);
    } catch (CertificateNotYetValidException e) {
      throw new Refusal(
          Code.CERT_EXPIRED, "The seal's certificate is not valid yet; use one that is.", e);
    }
  }

  private static void checkContent(Digest content, Digest sealed) throws JwsFault {
    if (!content.equals(sealed)) {
      throw new JwsFault(
          "The seal is over other bytes; seal the exact bytes of the body you send.");
    }
  }
}
