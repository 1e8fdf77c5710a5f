package sn.coop.core.delivery;

import java.util.List;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;

/** A refusal for one reason, in both languages. */
final class Objection {
  private Objection() {}

  static Refusal to(String path, Code code, String rule, String english, String french) {
    return new Refusal(List.of(new Fault(code, rule, path, new Sentence(english, french))));
  }
}
