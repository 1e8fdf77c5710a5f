package sn.coop.core.rule;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.codes.Codes;
import sn.coop.core.failure.Fault;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;

/** All rules, asked together: a sender hears everything at once. */
public final class Rulebook {
  private final List<Rule> rules;
  private final Values values;
  private final Clock clock;

  public Rulebook(List<Rule> rules, Values values, Clock clock) {
    this.rules = List.copyOf(rules);
    this.values = values;
    this.clock = clock;
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Everything that is wrong with a message; nothing if its type is not known. */
  public List<Fault> judge(Part message) {
    Circumstances now = new Circumstances(clock.instant(), values);
    return type(message).stream().flatMap(type -> faults(type, message, now)).toList();
  }

  private Stream<Fault> faults(MessageType type, Part message, Circumstances now) {
    return rules.stream()
        .filter(rule -> rule.concerns(type))
        .flatMap(
            rule ->
                rule.broken(message, now)
                    .map(path -> new Fault(rule.code(), rule.name(), path, rule.sentence())));
  }

  private static Optional<MessageType> type(Part message) {
    return message.text("messageType").flatMap(name -> Codes.find(MessageType.class, name));
  }
}
