package sn.coop.routes.dialect;

import java.util.Optional;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.schemas.canonical.DeliveryEvidence;
import sn.coop.schemas.canonical.EvidenceReason;

/** Valid evidence to the core's noun and back. */
final class Notices {
  private static final int MAX_CODE = 64;
  private static final int MAX_DETAIL = 2000;

  private Notices() {}

  static EvidenceNotice read(DeliveryEvidence e) {
    return new EvidenceNotice(
        EvidenceNotice.Event.valueOf(e.getEvent()),
        new EvidenceNotice.About(
            new MessageId(e.getMessageId()),
            new Digest(e.getDigest()),
            e.getRecipient().stream().map(AuthorityCode::new).toList()),
        Envelopes.instant(e.getAt()),
        Optional.ofNullable(e.getReason())
            .map(reason -> new EvidenceNotice.Reason(reason.getCode(), reason.getDetail())),
        Optional.ofNullable(e.getReceipt()));
  }

  static DeliveryEvidence write(EvidenceNotice notice) {
    DeliveryEvidence e = new DeliveryEvidence();
    e.setEvent(notice.event().name());
    e.setMessageId(notice.about().messageId().urn());
    e.setDigest(notice.about().digest().hex());
    notice.about().recipients().forEach(recipient -> e.getRecipient().add(recipient.code()));
    e.setAt(notice.at().toString());
    notice.reason().map(Notices::reason).ifPresent(e::setReason);
    notice.receipt().ifPresent(e::setReceipt);
    return e;
  }

  /** A peer's words are kept as far as the schema can carry them: evidence must always be told. */
  private static EvidenceReason reason(EvidenceNotice.Reason given) {
    EvidenceReason reason = new EvidenceReason();
    String code =
        given.code().replaceAll("[^A-Za-z0-9_:.\\-]", "_").replaceAll("^[^A-Za-z0-9]+", "");
    reason.setCode(code.isEmpty() ? "UNNAMED" : cut(code, MAX_CODE));
    reason.setDetail(cut(Utf8.forXml(given.detail()), MAX_DETAIL));
    return reason;
  }

  /** At most so many UTF-16 units, never half a character. */
  private static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end);
  }
}
