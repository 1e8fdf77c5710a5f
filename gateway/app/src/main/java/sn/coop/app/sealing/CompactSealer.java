package sn.coop.app.sealing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.seal.Sealer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals with a key held in memory, as a compact detached JAdES signature (ETSI TS 119 182-1).
 *
 * <p>The claimed signing time is {@code iat} in whole seconds (v1.2.1, 5.1.11), not its older form
 * {@code sigT} (5.2.1). The payload is empty, as ObjectIdByURIHash asks (5.2.8.3.3), so with {@code
 * b64} false (RFC 7797) the signature covers {@code ASCII(header) || '.'}.
 */
public final class CompactSealer implements Sealer {
  private final SigningKey key;
  private final String kid;
  private final Clock clock;

  /**
   * @param kid the key's name, for people: no verifier may choose a key by it
   */
  public CompactSealer(SealKey key, String kid, Clock clock) {
    this.key = new SigningKey(key);
    this.kid = kid;
    this.clock = clock;
  }

  @Override
  public String seal(Bytes content, List<Digest> attachments) {
    ObjectNode header = StrictJson.object();
    header.put("alg", key.algorithm().jwa());
    header.put("kid", kid);
    header.put("x5t#S256", key.thumbprint());
    header.put("iat", clock.instant().getEpochSecond());
    header.putArray("crit").add("b64").add("sigD");
    header.put("b64", false);
    SealedObjects.of(content, attachments).writeTo(header.putObject("sigD"));
    String seal = key.compact(StrictJson.write(header), "");
    if (seal.length() > MAX_SEAL) {
      throw new IllegalArgumentException("a seal over too many attachments");
    }
    return seal;
  }

  @Override
  public X509Certificate certificate() {
    return key.certificate();
  }
}
