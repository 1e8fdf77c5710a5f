package sn.coop.core.casefile;

import java.util.Set;
import java.util.TreeSet;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType;

/** What a sender is told whose message does not fit its case. */
final class Objections {
  private static final String TYPE = "/messageType";

  private Objections() {}

  /** It names measures or questions that the case does not have. */
  static Fault unknown(Fact fact, Set<String> names) {
    String all = String.join(", ", new TreeSet<>(names));
    return new Fault(
        Code.INCONSISTENT,
        "named-in-its-case",
        "/" + fact.type().body(),
        new Sentence(
            "names what this case does not have: " + all,
            "désigne ce que ce dossier ne contient pas : " + all));
  }

  /** It is another alert than that of the case. */
  static Fault otherAlert(MessageType type) {
    return new Fault(
        Code.INCONSISTENT,
        "one-alert-a-case",
        "/" + type.body() + "/alertId",
        new Sentence(
            "is not the alert of this conversation",
            "n'est pas le signalement de cette conversation"));
  }

  /** It does not start from the version in force. */
  static Fault stale(MessageType type, String field, long expected) {
    return new Fault(
        Code.ALERT_VERSION_STALE,
        "version-in-force",
        "/" + type.body() + "/" + field,
        new Sentence("must be " + expected + " now", "doit être " + expected + " à présent"));
  }

  /** It is the other side's to say. */
  static Fault forAnother(MessageType type) {
    return new Fault(
        Code.ILLEGAL_TRANSITION,
        "said-by-its-side",
        TYPE,
        new Sentence(
            type + " is not for this side of the case to say",
            type + " ne relève pas de cette partie au dossier"));
  }

  /** The case does not stand where it could follow. */
  static Fault outOfPlace(MessageType type, String state, String next) {
    String follow = next.isEmpty() ? "nothing more" : next;
    String suivre = next.isEmpty() ? "plus rien" : next;
    return new Fault(
        Code.ILLEGAL_TRANSITION,
        "follows-from-its-case",
        TYPE,
        new Sentence(
            "%s cannot follow: the case stands at %s; what may follow: %s"
                .formatted(type, state, follow),
            "%s ne peut pas suivre : le dossier est à l'état %s ; peut suivre : %s"
                .formatted(type, state, suivre)));
  }
}
