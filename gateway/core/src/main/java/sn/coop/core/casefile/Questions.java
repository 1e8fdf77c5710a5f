package sn.coop.core.casefile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sn.coop.core.message.MessageId;

/** What the requested authority has asked back, by the message that asked it. */
final class Questions {
  private final Map<MessageId, Set<String>> asked = new LinkedHashMap<>();
  private final Set<MessageId> open = new HashSet<>();

  void ask(Fact fact) {
    asked.put(fact.id(), fact.all("question").map(Said::of).collect(Collectors.toSet()));
    open.add(fact.id());
  }

  /** Whether these are questions that were asked, and not others. */
  boolean wereAsked(Fact reply) {
    return meant(reply).stream().anyMatch(asked::containsKey);
  }

  /** Takes the answers. */
  void answer(Fact reply) {
    open.removeAll(meant(reply));
  }

  /** Nobody waits for answers any more. */
  void drop() {
    open.clear();
  }

  boolean areAnswered() {
    return open.isEmpty();
  }

  private Set<MessageId> meant(Fact reply) {
    return reply.place().refTo().map(Set::of).orElseGet(() -> Set.copyOf(open));
  }

  /** The questions that a reply speaks of and that its message never asked. */
  Set<String> unasked(Fact reply) {
    Set<String> known =
        meant(reply).stream()
            .flatMap(id -> asked.getOrDefault(id, Set.of()).stream())
            .collect(Collectors.toSet());
    return reply
        .all("answer")
        .map(Said::of)
        .filter(question -> !known.contains(question))
        .collect(Collectors.toSet());
  }
}
