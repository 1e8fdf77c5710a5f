package sn.coop.core.rule.alert;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class AlertRules {
  public static final List<Rule> ALL = List.of();

  private AlertRules() {}
}
