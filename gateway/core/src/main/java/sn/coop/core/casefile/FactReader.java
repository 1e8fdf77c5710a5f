package sn.coop.core.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;

/** Reads what a message says to its case: never more than codes, names, versions and dates. */
public final class FactReader {
  private FactReader() {}

  /**
   * @param message the whole message
   */
  public static Fact read(Envelope envelope, Part message) {
    return new Fact(
        envelope.type(),
        new Fact.Place(
            envelope.id(),
            envelope.identity().refTo(),
            envelope.identity().sequence(),
            envelope.life().createdAt()),
        new Fact.Route(envelope.sender(), envelope.recipients()),
        message
            .part(envelope.type().body())
            .map(body -> said(envelope.type(), body).toList())
            .orElse(List.of()));
  }

  private static Stream<Said> said(MessageType type, Part body) {
    return switch (type.family()) {
      case MLA -> ofAssistance(type, body);
      case ALERT -> ofAlert(type, body);
      case POLICE -> value(body, "result", "result").stream();
      case COMMON -> ofCommon(type, body);
      case GATEWAY -> Stream.of();
    };
  }

  private static Stream<Said> ofAssistance(MessageType type, Part body) {
    return switch (type) {
      case MLA_REQUEST, MLA_SUPPLEMENT -> each(body, "measure", "measure", "localId", "type");
      case MLA_ACK -> redirect(body).stream();
      case MLA_INFO_REQUEST ->
          Stream.concat(
              each(body, "question", "question", "localId", "measureRef"),
              each(body, "question", "concerns", "measureRef", "localId"));
      case MLA_INFO_REPLY -> each(body, "answer", "answer", "questionRef", "questionRef");
      case MLA_DECISION -> each(body, "perMeasure", "decision", "measureRef", "decision");
      case MLA_CONDITIONS_REPLY -> value(body, "answer", "conditions").stream();
      case MLA_PROGRESS -> value(body, "stage", "stage").stream();
      case MLA_EXECUTION_RETURN ->
          Stream.concat(
              each(body, "perMeasure", "result", "measureRef", "result"),
              value(body, "final", "final").stream());
      case MLA_WITHDRAWAL ->
          body.texts("measureRef").stream().map(ref -> new Said("withdraw", ref, ""));
      default -> Stream.of();
    };
  }

  private static Optional<Said> redirect(Part body) {
    return body.part("redirectTo")
        .map(to -> new Said("redirect", "", to.text("authority").orElse(to.text())));
  }

  private static Stream<Said> ofAlert(MessageType type, Part body) {
    Stream<Said> known =
        Stream.of(
                value(body, "alertId", "alertId"),
                number(body, "version"),
                number(body, "lastVersion"),
                time(body, "validUntil", "validUntil"))
            .flatMap(Optional::stream);
    Stream<Said> more =
        switch (type) {
          case ALERT_CANCEL -> value(body, "reason", "reason").stream();
          case ALERT_SUSPEND -> value(body, "resumed", "resumed").stream();
          case ALERT_RECEIPT -> value(body, "state", "state").stream();
          case ALERT_HIT ->
              body.part("custody").stream()
                  .flatMap(
                      custody ->
                          Stream.of(
                                  time(custody, "since", "custodySince"),
                                  time(custody, "limitAt", "custodyLimit"))
                              .flatMap(Optional::stream));
          case ALERT_HIT_CONFIRMATION -> value(body, "answer", "answer").stream();
          case ALERT_HIT_OUTCOME -> value(body, "outcome", "outcome").stream();
          default -> Stream.of();
        };
    return Stream.concat(known, more);
  }

  private static Stream<Said> ofCommon(MessageType type, Part body) {
    return switch (type) {
      case SPONTANEOUS_OFFER_REPLY -> value(body, "answer", "offer").stream();
      case RECALL -> value(body, "targetMessageId", "recalled").stream();
      case USE_CONSENT_DECISION -> value(body, "decision", "consent").stream();
      default -> Stream.of();
    };
  }

  private static Stream<Said> each(Part body, String part, String what, String of, String value) {
    return body.parts(part).stream()
        .filter(one -> one.has(of))
        .map(one -> new Said(what, one.text(of).orElse(""), one.text(value).orElse("")));
  }

  private static Optional<Said> value(Part body, String child, String what) {
    return body.text(child).map(text -> new Said(what, "", text));
  }

  private static Optional<Said> number(Part body, String child) {
    return body.number(child).map(number -> new Said("version", "", String.valueOf(number)));
  }

  private static Optional<Said> time(Part body, String child, String what) {
    return body.time(child).map(at -> new Said(what, "", at.toString()));
  }
}
