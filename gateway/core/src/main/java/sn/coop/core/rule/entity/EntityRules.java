package sn.coop.core.rule.entity;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class EntityRules {
  public static final List<Rule> ALL = List.of();

  private EntityRules() {}
}
