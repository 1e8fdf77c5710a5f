package sn.coop.core.rule.mla;

import sn.coop.core.message.Part;

/** What is asked for, as the rules of this package look at it. */
final class Measures {
  private static final String SERVICE = "SERVICE_OF_DOCUMENTS";

  private Measures() {}

  /** Whether a body asks for anything but the service of documents. */
  static boolean beyondService(Part body) {
    return body.parts("measure").stream().anyMatch(measure -> !measure.is("type", SERVICE));
  }
}
