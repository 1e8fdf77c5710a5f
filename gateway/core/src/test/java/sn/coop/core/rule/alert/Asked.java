package sn.coop.core.rule.alert;

import java.util.List;
import sn.coop.core.fixtures.Judged;

/** All rules of this package, asked about one message: a broken one must break one rule alone. */
final class Asked {
  private Asked() {}

  /** Each broken rule and the place: {@code warrant-needed /alertCreate}. */
  static List<String> about(String message) {
    return AlertRules.ALL.stream()
        .flatMap(rule -> Judged.by(rule, message).stream().map(path -> rule.name() + " " + path))
        .toList();
  }

  /** The same message with one thing changed. */
  static String change(String message, String from, String to) {
    if (!message.contains(from)) {
      throw new IllegalArgumentException("there is no " + from + " to change");
    }
    return message.replace(from, to);
  }
}
