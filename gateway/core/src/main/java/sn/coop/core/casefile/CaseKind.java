package sn.coop.core.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType;

/** What a case is about, which its first message tells. */
public enum CaseKind {
  /** A request for mutual legal assistance. */
  REQUEST,
  /** An alert. */
  ALERT,
  /** A police request, the verification of a document, a biometric search. */
  INQUIRY,
  /** Spontaneous information. */
  OFFER;

  /**
   * The kind of a case with these facts; a case of which only the middle has come is known by it.
   */
  static CaseKind of(List<Fact> facts) {
    return facts.stream()
        .flatMap(fact -> opened(fact.type()).stream())
        .findFirst()
        .or(() -> facts.stream().flatMap(fact -> concerned(fact.type()).stream()).findFirst())
        .orElse(REQUEST);
  }

  /** The kind that a message of this type opens. */
  private static Optional<CaseKind> opened(MessageType type) {
    return switch (type) {
      case MLA_REQUEST -> Optional.of(REQUEST);
      case ALERT_CREATE -> Optional.of(ALERT);
      case POL_REQUEST, POL_DOC_VERIFICATION, BIO_SEARCH -> Optional.of(INQUIRY);
      case POL_SPONTANEOUS, SPONTANEOUS_OFFER -> Optional.of(OFFER);
      default -> Optional.empty();
    };
  }

  private static Optional<CaseKind> concerned(MessageType type) {
    return switch (type.family()) {
      case MLA -> Optional.of(REQUEST);
      case ALERT -> Optional.of(ALERT);
      case POLICE -> Optional.of(INQUIRY);
      case COMMON ->
          Stream.of(OFFER).filter(o -> type == MessageType.SPONTANEOUS_OFFER_REPLY).findFirst();
      case GATEWAY -> Optional.empty();
    };
  }

  /** The life of such a case in the file of one authority. */
  Life begin(AuthorityCode file) {
    return switch (this) {
      case REQUEST -> new RequestLife(file);
      case ALERT -> new AlertLife(file);
      case INQUIRY -> new InquiryLife(file);
      case OFFER -> new OfferLife(file);
    };
  }
}
