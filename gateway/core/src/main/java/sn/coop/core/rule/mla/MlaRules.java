package sn.coop.core.rule.mla;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class MlaRules {
  public static final List<Rule> ALL = List.of(new FactsSummaryNeeded());

  private MlaRules() {}
}
