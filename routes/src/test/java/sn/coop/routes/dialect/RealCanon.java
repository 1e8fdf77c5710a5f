package sn.coop.routes.dialect;

import java.time.Clock;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.delivery.Canon;

/** The canonical schema and every rule, judged by a test's clock. */
public final class RealCanon {
  private RealCanon() {}

  public static Canon judgedBy(Clock clock) {
    return new CanonicalDialect(new CanonicalForms(StandardRules.book(clock)));
  }
}
