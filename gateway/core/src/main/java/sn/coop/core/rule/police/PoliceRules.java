package sn.coop.core.rule.police;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class PoliceRules {
  public static final List<Rule> ALL =
      List.of(
          new RefusalReasonOfReply(),
          new RefusalReasonOnlyIfRefused(),
          new MlaHintNeeded(),
          new NoTraceNamesNobody(),
          new QuestionAnsweredOnce(),
          new QuestionNamedOnce(),
          new RequestAboutSomething(),
          new OffenceOfRequest(),
          new DocumentIdentified(),
          new TraceHasItsScene(),
          new CandidateIfHit(),
          new HitVerifiedByHand(),
          new ConditionIfConditional(),
          new DenialReasoned(),
          new ErasureRefusalReasoned(),
          new ErasureDated(),
          new CorrectionDueAhead(),
          new TargetIsAnother());

  private PoliceRules() {}
}
