package sn.coop.core.seal;

import java.security.cert.X509Certificate;
import java.util.List;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;

/** Seals with one key. */
public interface Sealer {
  /** Largest seal, in characters. */
  int MAX_SEAL = 32 * 1024;

  /**
   * Seals exact bytes and the attachments they name.
   *
   * @return a compact detached JWS, {@code header..signature}, in the JAdES baseline profile (ETSI
   *     TS 119 182-1): {@code crit} = [b64, sigD], ObjectIdByURIHash over {@code coop:message} and
   *     one {@code coop:attachment:<sha256>} each
   */
  String seal(Bytes content, List<Digest> attachments);

  /** What a verifier pins. */
  X509Certificate certificate();
}
