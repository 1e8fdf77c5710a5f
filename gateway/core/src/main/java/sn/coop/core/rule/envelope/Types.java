package sn.coop.core.rule.envelope;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.MessageType.Family;
import sn.coop.core.message.MessageType.Reference;
import sn.coop.core.message.Part;

/** Which messages a rule of the envelope is asked of, and what several of them count. */
final class Types {
  static final Set<MessageType> ALL = Set.of(MessageType.values());
  static final Set<MessageType> MLA = those(type -> type.family() == Family.MLA);
  static final Set<MessageType> ANSWERS = those(type -> type.reference() == Reference.ANSWERS);

  /** What authorities say; what gateways tell each other holds no personal data. */
  static final Set<MessageType> BY_AUTHORITIES = those(type -> type.family() != Family.GATEWAY);

  static final Set<MessageType> POLICE_AND_ALERTS =
      those(type -> type.family() == Family.POLICE || type.family() == Family.ALERT);

  /** What tells, where a question or a search only asks. */
  static final Set<MessageType> POLICE_INFORMATION =
      Set.of(MessageType.POL_REQUEST, MessageType.POL_REPLY, MessageType.POL_SPONTANEOUS);

  private Types() {}

  private static Set<MessageType> those(Predicate<MessageType> which) {
    return Stream.of(MessageType.values()).filter(which).collect(Collectors.toUnmodifiableSet());
  }

  /** The paths of those parts whose value stood before. */
  static Stream<String> repeated(List<Part> parts, Function<Part, String> value) {
    Set<String> seen = new HashSet<>();
    return parts.stream().filter(part -> !seen.add(value.apply(part))).map(Part::path);
  }

  static Set<String> languages(List<String> main, List<String> others) {
    return Stream.concat(main.stream(), others.stream())
        .map(Types::language)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A language tag without its region (BCP 47). */
  static String language(String tag) {
    int region = tag.indexOf('-');
    return region < 0 ? tag : tag.substring(0, region);
  }
}
