package sn.coop.core.rule.mla;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class MlaRules {
  public static final List<Rule> ALL =
      List.of(
          new FactsSummaryNeeded(),
          new OffenceNeeded(),
          new ProvisionTextNeeded(),
          new MaxPenaltyNeeded(),
          new MeasureDetailNeeded(),
          new OrderCopyNeeded(),
          new PlaceOfObjectNeeded(),
          new AccountProviderNeeded(),
          new ServiceHearingAfterNotice(),
          new SuspectConsentNeeded(),
          new DetaineeConsentNeeded(),
          new PreservationLongEnough(),
          new SafeConductLongEnough(),
          new FixedRecipient(),
          new LegalBasisNeeded(),
          new PrimaryBasisFirst(),
          new ReciprocityUndertakingNeeded(),
          new OralRequestOnlyIfUrgent(),
          new OralRequestFirst(),
          new RefusalGroundNeeded(),
          new RefusalReasonsNeeded(),
          new ConditionNeeded(),
          new PostponementNeeded(),
          new ConsultationSaid(),
          new PostponementGroundLegal(),
          new NothingForeignToDecision(),
          new ReviewDateAhead(),
          new OneLinePerMeasure(),
          new NonExecutionReasonNeeded(),
          new NoReasonIfExecuted(),
          new FinalPartExplained(),
          new ExecutionRecordNeeded(),
          new ExecutingAuthorityNeeded(),
          new OtherReasonExplained(),
          new DueByAhead(),
          new OneAnswerPerQuestion(),
          new CostsSaid(),
          new InstrumentBindsAllSides());

  private MlaRules() {}
}
