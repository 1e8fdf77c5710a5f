package sn.coop.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sn.coop.core.audit.MerkleTree;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Receipts;
import sn.coop.core.evidence.Stage;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;

/** Writes the gateway's own word that it holds a message, and promises its audit entry. */
public final class ReceiptAuthor {
  private final Receipts receipts;
  private final String logOrigin;

  /**
   * @param logOrigin the name of our audit log, as in its checkpoints
   */
  public ReceiptAuthor(Receipts receipts, String logOrigin) {
    this.receipts = receipts;
    this.logOrigin = logOrigin;
  }

  /** The receipt for the recipients that we serve, as a compact JWS. */
  String write(Admitted admitted, List<AuthorityCode> recipients, Instant now, AuditRecord audit) {
    Digest leaf = new Digest(MerkleTree.leafHash(audit.toEntry()).hex());
    Receipt.About about =
        new Receipt.About(
            admitted.envelope().id(),
            admitted.envelope().sender(),
            recipients,
            admitted.sealed().digest());
    Receipt.Logged logged = new Receipt.Logged(logOrigin, leaf);
    return receipts.sign(new Receipt(about, Stage.RELAYED, now, Optional.of(logged))).jws();
  }
}
