package sn.coop.core.delivery;

import java.util.List;
import sn.coop.core.failure.Deferral;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.Digest;
import sn.coop.core.seal.Sealer;

/** Verbs five and six: what goes out, made once and kept before the first send. */
public final class Rendering {
  private static final String UNTRANSLATED =
      "{\"outcome\":\"FULL\",\"targetFormat\":\"canonical\",\"items\":[]}";

  private final Ledger ledger;
  private final Sealer countersigner;
  private final Fresh fresh;

  public Rendering(Ledger ledger, Sealer countersigner, Fresh fresh) {
    this.ledger = ledger;
    this.countersigner = countersigner;
    this.fresh = fresh;
  }

  /** Every partner so far speaks the canonical model: untranslated means identical bytes. */
  public Translated translate(Claim claim) {
    return new Translated(claim, claim.message().sealed(), UNTRANSLATED);
  }

  /** Countersigns and keeps; a rendition that was kept before is what goes out again. */
  public Claim seal(Translated translated) throws Deferral {
    Claim claim = translated.claim();
    if (claim.rendition().isPresent()) {
      return claim;
    }
    List<Digest> attachments =
        claim.message().envelope().attachments().stream().map(AttachmentRef::sha256).toList();
    String countersignature = countersigner.seal(translated.message().content(), attachments);
    Rendition rendition =
        new Rendition(translated.message(), countersignature, translated.report());
    return claim.with(ledger.keep(claim, rendition, fresh.line()));
  }
}
