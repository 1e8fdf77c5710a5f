package sn.coop.routes.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sn.coop.schemas.canonical.AlertHit;
import sn.coop.schemas.canonical.AlertHitConfirmation;
import sn.coop.schemas.canonical.Handling;
import sn.coop.schemas.canonical.Languages;
import sn.coop.schemas.canonical.LocalizedText;
import sn.coop.schemas.canonical.Message;
import sn.coop.schemas.canonical.Urgency;

/**
 * What the gateway answers to a hit in the place of an alert's owner, in both working languages.
 */
final class AlertAnswers {
  private AlertAnswers() {}

  /**
   * The alert is over. The restrictions of the hit hold for the answer; its evaluation does not.
   */
  static void alertIsOver(Message answer, Message hit) {
    answer.setChannel(hit.getChannel());
    answer.setHandling(handling(hit.getHandling()));
    answer.setUseLimitation(hit.getUseLimitation());
    answer.setDataProtection(hit.getDataProtection());
    answer.setLanguages(languages(hit.getLanguages()));
    Urgency urgency = answer.getUrgency();
    urgency.getReason().add(text("fr", "Quelqu'un est peut-être retenu sur ce signalement."));
    urgency.getReason().add(text("en", "Somebody may be held on this alert."));
    answer.setAlertHitConfirmation(confirmation(hit.getAlertHit()));
  }

  /** Ours, and those in which the restrictions of the hit are written. */
  private static Languages languages(Languages ofHit) {
    Set<String> others = new LinkedHashSet<>(List.of("en"));
    others.add(ofHit.getMain());
    others.addAll(ofHit.getOthers());
    others.remove("fr");
    Languages languages = new Languages();
    languages.setMain("fr");
    languages.getOthers().addAll(others);
    return languages;
  }

  private static Handling handling(Handling of) {
    Handling handling = new Handling();
    handling.setClassification(of.getClassification());
    handling.getHandlingCodes().addAll(of.getHandlingCodes());
    handling.getHandlingText().addAll(of.getHandlingText());
    handling.setTlp(of.getTlp());
    return handling;
  }

  private static AlertHitConfirmation confirmation(AlertHit hit) {
    AlertHitConfirmation answer = new AlertHitConfirmation();
    answer.setAlertId(hit.getAlertId());
    answer.setVersion(hit.getVersion());
    answer.setAnswer("ALERT_NO_LONGER_VALID");
    answer
        .getWhyNot()
        .add(
            text(
                "fr",
                "Ce signalement n'est plus en vigueur : il ne fonde aucune mesure. Effacez-le."));
    answer
        .getWhyNot()
        .add(
            text("en", "This alert is no longer in force: nothing may be based on it. Delete it."));
    return answer;
  }

  private static LocalizedText text(String language, String words) {
    LocalizedText text = new LocalizedText();
    text.setLang(language);
    text.setText(words);
    return text;
  }
}
