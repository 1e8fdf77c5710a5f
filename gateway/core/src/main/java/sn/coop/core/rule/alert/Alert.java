package sn.coop.core.rule.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sn.coop.core.codes.AlertCategory;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;

/**
 * An alert as the rules of this package look at it: one version, whole, whether it is new or
 * updated.
 *
 * @param body {@code alertCreate} or {@code alertUpdate}
 */
record Alert(Part body) {
  static final Set<MessageType> TYPES = Set.of(MessageType.ALERT_CREATE, MessageType.ALERT_UPDATE);

  /** What says until when an alert lives. */
  static final Set<MessageType> DATED =
      Set.of(MessageType.ALERT_CREATE, MessageType.ALERT_UPDATE, MessageType.ALERT_EXTEND);

  static final Set<AlertCategory> WANTED = Set.of(AlertCategory.WANTED_ARREST);

  static Optional<Alert> in(Part message) {
    return bodies(message, TYPES).findFirst().map(Alert::new);
  }

  /** The alert, if it asks for an arrest. */
  static Stream<Alert> wanted(Part message) {
    return in(message).filter(alert -> alert.is(WANTED)).stream();
  }

  /** The body that says until when an alert lives. */
  static Stream<Part> dated(Part message) {
    return bodies(message, DATED);
  }

  private static Stream<Part> bodies(Part message, Set<MessageType> types) {
    return message.children().stream()
        .filter(part -> types.stream().anyMatch(type -> type.body().equals(part.name())));
  }

  /** How heavy a penalty is: what a term is said to last, and no term is heavier than the rest. */
  static long months(Part penalty, String term) {
    return penalty.is("kind", "TERM") ? penalty.number(term).orElse(0L) : Long.MAX_VALUE;
  }

  boolean is(Set<AlertCategory> categories) {
    return categories.stream().anyMatch(category -> body.is("category", category.name()));
  }

  Optional<Category> category() {
    return body.text("category").flatMap(Category::of);
  }

  /** The person that it is about. */
  Optional<Part> person() {
    return things("person").findFirst();
  }

  /** The person without a name that it is about. */
  Optional<Part> unidentified() {
    return body.at("subject", "unidentified");
  }

  /** The entities of one kind that it is about. */
  Stream<Part> things(String kind) {
    List<String> sought =
        body.part("subject").map(subject -> subject.texts(kind + "Ref")).orElse(List.of());
    return body.parts(kind).stream()
        .filter(thing -> thing.text("localId").filter(sought::contains).isPresent());
  }

  boolean inDistress() {
    return body.parts("vessel").stream().anyMatch(vessel -> vessel.is("status", "IN_DISTRESS"));
  }
}
