package sn.coop.core.canon;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import sn.coop.core.rule.Rule;
import sn.coop.core.rule.Rulebook;
import sn.coop.core.rule.Values;
import sn.coop.core.rule.alert.AlertRules;
import sn.coop.core.rule.entity.EntityRules;
import sn.coop.core.rule.envelope.EnvelopeRules;
import sn.coop.core.rule.mla.MlaRules;
import sn.coop.core.rule.police.PoliceRules;

/** Every rule there is, of every family. */
public final class StandardRules {
  public static final List<Rule> ALL =
      Stream.of(EnvelopeRules.ALL, EntityRules.ALL, MlaRules.ALL, AlertRules.ALL, PoliceRules.ALL)
          .flatMap(List::stream)
          .toList();

  private StandardRules() {}

  /** All of them, with the figures that this program comes with. */
  public static Rulebook book(Clock clock) {
    return new Rulebook(ALL, Values.shipped(), clock);
  }
}
