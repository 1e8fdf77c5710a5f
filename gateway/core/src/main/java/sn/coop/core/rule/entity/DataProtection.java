package sn.coop.core.rule.entity;

import java.util.function.Predicate;
import java.util.stream.Stream;
import sn.coop.core.message.Part;

/** What the envelope says of the data, held against the persons of the message. */
final class DataProtection {
  private DataProtection() {}

  /** Where it says that there is no such person; empty if there is none, or it says nothing. */
  static Stream<String> contradicted(Part message, String flag, Predicate<Part> such) {
    return message
        .part("dataProtection")
        .filter(said -> said.is(flag, "false"))
        .filter(said -> message.all("person").anyMatch(such))
        .map(said -> said.pathOf(flag))
        .stream();
  }
}
