package sn.coop.core.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.casefile.CaseKey;
import sn.coop.core.casefile.CaseNews;
import sn.coop.core.casefile.CaseState.Event;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageType;
import sn.coop.core.partner.Partners;

/** What the case files of local authorities hear of a message. */
final class Casework {
  private Casework() {}

  /** News of a recorded message; {@code about} is the message that evidence speaks of. */
  static List<CaseNews> recorded(
      Canon.Canonical canonical,
      Optional<Stored> about,
      Instant now,
      Digest digest,
      Partners partners) {
    Envelope envelope = canonical.envelope();
    CaseNews.Step step =
        new CaseNews.Step(
            now,
            "record",
            envelope.sender().code(),
            new CaseNews.What(envelope.key(), digest),
            note(canonical, about));
    List<CaseNews> news = new ArrayList<>();
    for (AuthorityCode file : files(envelope, partners)) {
      news.add(
          new CaseNews(
              new CaseKey(envelope.conversation(), file),
              event(canonical, about),
              step,
              refs(canonical, file)));
    }
    return news;
  }

  /** News of a settled delivery: a line in every local file, and a move if the request arrived. */
  static List<CaseNews> settled(
      Stored message, CaseNews.Step step, boolean delivered, Partners partners) {
    Event event =
        delivered && message.envelope().type() == MessageType.MLA_REQUEST
            ? Event.DELIVERED
            : Event.NOTED;
    return files(message.envelope(), partners).stream()
        .map(file -> new CaseKey(message.envelope().conversation(), file))
        .map(key -> new CaseNews(key, event, step, CaseNews.Refs.NONE))
        .toList();
  }

  private static Set<AuthorityCode> files(Envelope envelope, Partners partners) {
    Set<AuthorityCode> parties = new LinkedHashSet<>(envelope.recipients());
    parties.add(envelope.sender());
    parties.removeIf(authority -> !partners.isLocal(authority));
    return parties;
  }

  private static String note(Canon.Canonical canonical, Optional<Stored> about) {
    String type = canonical.envelope().type().name();
    return canonical
        .notice()
        .map(notice -> type + " " + notice.event() + about.map(Casework::of).orElse(""))
        .orElse(type);
  }

  private static String of(Stored message) {
    return " of " + message.envelope().type();
  }

  private static Event event(Canon.Canonical canonical, Optional<Stored> about) {
    return switch (canonical.envelope().type()) {
      case MLA_REQUEST -> Event.SUBMITTED;
      case MLA_ACK -> Event.ACKNOWLEDGED;
      case DELIVERY_EVIDENCE -> {
        boolean delivery =
            canonical.notice().map(n -> n.event() == EvidenceNotice.Event.DELIVERY).orElse(false);
        boolean ofRequest =
            about.map(m -> m.envelope().type() == MessageType.MLA_REQUEST).orElse(false);
        yield delivery && ofRequest ? Event.DELIVERED : Event.NOTED;
      }
      default -> Event.NOTED;
    };
  }

  private static CaseNews.Refs refs(Canon.Canonical canonical, AuthorityCode file) {
    Envelope envelope = canonical.envelope();
    if (envelope.type().isEvidence()) {
      return CaseNews.Refs.NONE;
    }
    Optional<String> sendersRef =
        canonical.assignedRef().or(() -> Optional.of(envelope.subject().senderRef()));
    Optional<String> recipientsRef = envelope.subject().recipientRef();
    return file.equals(envelope.sender())
        ? new CaseNews.Refs(sendersRef, recipientsRef)
        : new CaseNews.Refs(recipientsRef, sendersRef);
  }
}
