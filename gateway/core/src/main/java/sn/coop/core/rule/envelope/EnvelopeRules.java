package sn.coop.core.rule.envelope;

import java.util.List;
import sn.coop.core.rule.Rule;

/** The rules of this package. */
public final class EnvelopeRules {
  public static final List<Rule> ALL =
      List.of(
          new CountryOfItsAuthority(),
          new UrgencyReasonNeeded(),
          new EventDateNeeded(),
          new HandlingTextNeeded(),
          new HandlingCodeOnce(),
          new HandlingCodeNeeded(),
          new EvaluationNeeded(),
          new NoEvaluationInMla(),
          new ClassificationWithinCeiling(),
          new ExerciseNamed(),
          new AnswerNamesItsMessage(),
          new NotAboutItself(),
          new ValidUntilAhead(),
          new NotWrittenInTheFuture(),
          new EveryPartyOnce(),
          new DataProtectionNeeded(),
          new RetentionAhead(),
          new TextInNamedLanguage(),
          new TextComposed(),
          new OnePrimaryBasis(),
          new TranslationOfSomething(),
          new TranslatorNamed(),
          new ConfidentialityExplained());

  private EnvelopeRules() {}
}
