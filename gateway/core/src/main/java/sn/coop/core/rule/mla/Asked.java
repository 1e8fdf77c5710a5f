package sn.coop.core.rule.mla;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.codes.MeasureType;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;

/** What a request or a supplement asks for, as the rules of this package look at it. */
final class Asked {
  private static final String BEFORE = "1.0";

  private Asked() {}

  /** The body of a request or of a supplement. */
  static Optional<Part> body(Part message) {
    return message
        .part(MessageType.MLA_REQUEST.body())
        .or(() -> message.part(MessageType.MLA_SUPPLEMENT.body()));
  }

  static Stream<Part> measures(Part message) {
    return body(message).stream().flatMap(body -> body.parts("measure").stream());
  }

  static Stream<Part> offences(Part message) {
    return body(message).stream().flatMap(body -> body.all("offence"));
  }

  /** Whether a body asks for anything but the service of documents. */
  static boolean beyondService(Part body) {
    return body.parts("measure").stream()
        .anyMatch(measure -> !measure.is("type", MeasureType.SERVICE_OF_DOCUMENTS.name()));
  }

  /** Whether it is of the version that had no words yet for what 1.1 demands. */
  static boolean asOld(Part message) {
    return message.is("schemaVersion", BEFORE);
  }

  /** The day on which it was written, where it was written. */
  static Optional<LocalDate> writtenOn(Part message) {
    return message.text("createdAt").flatMap(Asked::dayOf);
  }

  /** The day of a time, in its own zone. */
  static Optional<LocalDate> dayOf(String time) {
    try {
      return Optional.of(OffsetDateTime.parse(time).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
