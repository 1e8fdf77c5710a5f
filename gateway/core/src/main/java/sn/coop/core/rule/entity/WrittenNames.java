package sn.coop.core.rule.entity;

import java.util.List;
import java.util.stream.Stream;
import sn.coop.core.message.Part;

/** The names of persons in a message, wherever they stand: of a person, a parent, an official. */
final class WrittenNames {
  private static final List<String> WORDS =
      List.of("familyName", "givenNames", "patronymic", "particles", "fullName");

  private WrittenNames() {}

  static Stream<Part> in(Part message) {
    return message.all().filter(part -> part.has("fullName"));
  }

  /** The full name and its parts. */
  static Stream<Part> words(Part name) {
    return name.children().stream().filter(child -> WORDS.contains(child.name()));
  }
}
