package sn.coop.core.rule.police;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class PoliceRules {
  public static final List<Rule> ALL = List.of();

  private PoliceRules() {}
}
