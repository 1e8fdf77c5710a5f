package sn.coop.core.rule.envelope;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class EnvelopeRules {
  public static final List<Rule> ALL = List.of();

  private EnvelopeRules() {}
}
