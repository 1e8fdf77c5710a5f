package sn.coop.core.delivery;

import java.io.IOException;
import java.io.InputStream;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.PartnerId;

/** Attachments as claim-checks: named by their SHA-256, kept per partner that handed them in. */
public interface Attachments {
  /**
   * Stores what the stream gives, hashing on the way. When it returns, the bytes are on the disk.
   *
   * @return false if they were here already
   * @throws Refusal ATTACHMENT_HASH_MISMATCH or TOO_LARGE; nothing is kept then
   */
  boolean put(PartnerId owner, Digest sha256, InputStream content)
      throws Refusal, Deferral, IOException;

  /** Opens a stored attachment; the caller closes it. */
  InputStream open(PartnerId owner, Digest sha256) throws IOException;

  long size(PartnerId owner, Digest sha256) throws IOException;
}
