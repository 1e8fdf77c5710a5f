package sn.coop.core.rule.alert;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class AlertRules {
  public static final List<Rule> ALL =
      List.of(
          new SubjectOfItsCategory(),
          new RoleOfItsCategory(),
          new SmuggledMigrantNotWanted(),
          new MisusedIdentityProtected(),
          new ProtectionSaid(),
          new UnidentifiedDescribed(),
          new UnknownWantedByPrints(),
          new SoughtThingIdentified(),
          new LostDocumentOfOwnCountry(),
          new DistressVeryUrgent(),
          new DistressNamesNobody(),
          new WarrantNeeded(),
          new WarrantOrdersArrest(),
          new MagistrateValidationNeeded(),
          new ArrestIdentityMinimum(),
          new ProsecutionThreshold(),
          new SentenceThreshold(),
          new SentenceOfConvicted(),
          new ArrestFactsNeeded(),
          new ArrestOffenceNeeded(),
          new ArrestOffenceDatedAndPlaced(),
          new ExtraditionSought(),
          new DeceasedNotWanted(),
          new ArrestOnlyIfWanted(),
          new AlertEvaluated(),
          new CheckNeverPublished(),
          new BilateralHasOneRecipient(),
          new AlertEndsAfterItBegins(),
          new AlertRetention(),
          new ReviewBeforeEnd(),
          new CreateIsFirstVersion(),
          new UpdateIsLaterVersion(),
          new ChangedPathResolves(),
          new CancelDeletes(),
          new FlagReasonNeeded(),
          new FlagReasonOnlyIfFlagged(),
          new HitBeforeReport(),
          new CustodyNeeded(),
          new CustodyOnlyIfHeld(),
          new CustodyEndsAfterItBegins(),
          new CustodyZoneKnown(),
          new MatchedFieldOfItsMatch(),
          new WhyNotNeeded(),
          new InstructionsNeeded(),
          new ConfirmedOnValidWarrant());

  private AlertRules() {}
}
