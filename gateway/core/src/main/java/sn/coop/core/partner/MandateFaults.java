package sn.coop.core.partner;

import java.util.List;
import java.util.stream.Collectors;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType;
import sn.coop.core.partner.MandateTable.Terms;
import sn.coop.core.partner.Mandates.Sending;

/** What a sender without a mandate is told, and where to turn instead. */
final class MandateFaults {
  private MandateFaults() {}

  static Fault unknownSender(AuthorityCode sender) {
    return new Fault(Code.SENDER_NOT_AUTHORISED, "sender-is-known", "/sender", unknown(sender));
  }

  static Fault unknownRecipient(AuthorityCode recipient, String path) {
    return new Fault(Code.RECIPIENT_NOT_PERMITTED, "recipient-is-known", path, unknown(recipient));
  }

  private static Sentence unknown(AuthorityCode code) {
    return new Sentence(
        code + " stands in no table of authorities; have it entered with its type",
        code + " ne figure dans aucune table des autorités ; faites-la inscrire avec son type");
  }

  static Fault notAnExercise(Authority sender) {
    return new Fault(
        Code.ENV_MISMATCH,
        "training-sends-exercises",
        "/status",
        new Sentence(
            sender.code() + " sends exercises alone; mark the message EXERCISE",
            sender.code() + " n'envoie que des exercices ; marquez le message EXERCISE"));
  }

  static Fault notATrainer(Authority sender, String trainers) {
    return new Fault(
        Code.SENDER_NOT_AUTHORISED,
        "exercises-come-from-training",
        "/sender",
        new Sentence(
            "%s sends no exercises; a training authority does%s"
                .formatted(sender.code(), english(trainers)),
            "%s n'envoie pas d'exercices ; c'est le rôle d'une autorité de formation%s"
                .formatted(sender.code(), french(trainers))));
  }

  static Fault notForSender(Authority sender, MessageType what, Sentence way, String senders) {
    return new Fault(
        Code.FAMILY_NOT_PERMITTED,
        "sender-has-mandate",
        "/sender",
        new Sentence(
            "%s may not send %s: %s%s"
                .formatted(sender.code(), what, way.english(), english(senders)),
            "%s ne peut pas envoyer %s : %s%s"
                .formatted(sender.code(), what, way.french(), french(senders))));
  }

  static Fault notForRecipient(
      Sending sending, boolean takenFromOthers, String path, Sentence way, String takers) {
    AuthorityCode to = sending.to().code();
    MessageType what = sending.what();
    Code code = takenFromOthers ? Code.RECIPIENT_NOT_PERMITTED : Code.FAMILY_NOT_PERMITTED;
    String from = takenFromOthers ? " from " + sending.from().code() : "";
    String de = takenFromOthers ? " de " + sending.from().code() : "";
    return new Fault(
        code,
        "recipient-has-mandate",
        path,
        new Sentence(
            "%s takes no %s%s: %s%s".formatted(to, what, from, way.english(), english(takers)),
            "%s ne reçoit pas %s%s : %s%s".formatted(to, what, de, way.french(), french(takers))));
  }

  static Fault channel(List<Terms> terms) {
    String open =
        terms.stream()
            .flatMap(t -> t.channels().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return new Fault(
        Code.CHANNEL_NOT_ALLOWED,
        "channel-is-open",
        "/channel",
        new Sentence(
            "this channel is not open to this message; open to it: " + open,
            "cette voie n'est pas ouverte à ce message ; lui sont ouvertes : " + open));
  }

  private static String english(String named) {
    return named.isEmpty() ? "" : ": " + named;
  }

  private static String french(String named) {
    return named.isEmpty() ? "" : " : " + named;
  }
}
