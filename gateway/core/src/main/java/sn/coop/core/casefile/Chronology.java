package sn.coop.core.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageId;

/**
 * The order in which facts are told, whatever the order in which they came: a fact after the one it
 * refers to, the facts of one author by its own count, and else by the time of writing. So the
 * files that two gateways keep of one case agree as soon as both hold the same messages. What a
 * gateway proves of a message's delivery comes straight after that message, for it was true before
 * anybody could answer it. A wrong clock can mislead only where neither a reference nor a count
 * says more.
 */
final class Chronology {
  private static final Comparator<Fact> WRITTEN =
      Comparator.comparing((Fact fact) -> fact.place().writtenAt())
          .thenComparing(fact -> fact.author().code())
          .thenComparing(fact -> fact.place().sequence())
          .thenComparing(fact -> fact.id().urn());

  private static final Comparator<Fact> COUNTED =
      Comparator.comparing((Fact fact) -> fact.place().sequence()).thenComparing(WRITTEN);

  private final Map<AuthorityCode, Deque<Fact>> queues = new LinkedHashMap<>();
  private final Map<MessageId, List<Fact>> proofs = new LinkedHashMap<>();
  private final Set<MessageId> waiting = new HashSet<>();
  private final List<Fact> told = new ArrayList<>();

  private Chronology() {}

  static List<Fact> of(List<Fact> facts) {
    Chronology chronology = new Chronology();
    facts.stream().sorted(COUNTED).forEach(chronology::enqueue);
    while (!chronology.queues.isEmpty()) {
      chronology.tell(chronology.next());
    }
    chronology.proofs.values().forEach(chronology.told::addAll);
    return List.copyOf(chronology.told);
  }

  private void enqueue(Fact fact) {
    if (fact.type().isEvidence() && fact.place().refTo().isPresent()) {
      proofs.computeIfAbsent(fact.place().refTo().get(), id -> new ArrayList<>()).add(fact);
    } else {
      queues.computeIfAbsent(fact.author(), author -> new ArrayDeque<>()).add(fact);
      waiting.add(fact.id());
    }
  }

  /** The earliest among the authors' next ones that refers to nothing still to be told. */
  private Fact next() {
    List<Fact> heads = queues.values().stream().map(Deque::element).sorted(WRITTEN).toList();
    return heads.stream()
        .filter(head -> head.place().refTo().map(ref -> !waiting.contains(ref)).orElse(true))
        .findFirst()
        .orElse(heads.get(0));
  }

  private void tell(Fact fact) {
    Deque<Fact> queue = queues.getOrDefault(fact.author(), new ArrayDeque<>());
    queue.remove();
    if (queue.isEmpty()) {
      queues.remove(fact.author());
    }
    waiting.remove(fact.id());
    told.add(fact);
    List<Fact> proof = proofs.remove(fact.id());
    if (proof != null) {
      told.addAll(proof);
    }
  }
}
