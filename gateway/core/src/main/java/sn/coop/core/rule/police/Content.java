package sn.coop.core.rule.police;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.message.Part;

/** What several rules of this package look for. */
final class Content {
  private static final List<String> ENTITIES =
      List.of(
          "person",
          "organisation",
          "network",
          "vessel",
          "vehicle",
          "document",
          "account",
          "transaction",
          "location");

  private Content() {}

  static boolean hasEntities(Part body) {
    return ENTITIES.stream().anyMatch(body::has);
  }

  /** The paths of those parts whose value stood before. */
  static Stream<String> repeated(List<Part> parts) {
    Set<String> seen = new HashSet<>();
    return parts.stream().filter(part -> !seen.add(part.text())).map(Part::path);
  }
}
