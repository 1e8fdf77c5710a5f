package sn.coop.core.rule.alert;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * A country reports its own documents as stolen, lost or revoked, and no other country's (INTERPOL
 * SLTD data base).
 */
final class LostDocumentOfOwnCountry extends AlertRule {
  private static final Set<String> GONE = Set.of("STOLEN", "LOST", "STOLEN_BLANK", "REVOKED");

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  LostDocumentOfOwnCountry() {
    super(
        Alert.TYPES,
        Code.INCONSISTENT,
        new Sentence(
            "is not the reporting country: only the issuing country reports a document as "
                + "stolen, lost or revoked",
            "n'est pas le pays signalant : seul l'État émetteur signale un document comme "
                + "volé, perdu ou invalidé"));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Set<String> own =
        message.at("onBehalfOf").or(() -> message.at("sender")).stream()
            .flatMap(party -> party.text("country").stream())
            .flatMap(LostDocumentOfOwnCountry::issuers)
            .collect(Collectors.toSet());
    return Alert.in(message).stream()
        .flatMap(alert -> alert.things("document"))
        .filter(document -> document.text("status").filter(GONE::contains).isPresent())
        .flatMap(document -> document.part("issuingState").stream())
        .filter(issuer -> !own.isEmpty() && !own.contains(issuer.text()))
        .map(Part::path);
  }

  /** What ICAO 9303 calls a country: nothing if ISO 3166 does not know it. */
  private static Stream<String> issuers(String country) {
    if (!COUNTRIES.contains(country)) {
      return Stream.empty();
    }
    String threeLetters = new Locale.Builder().setRegion(country).build().getISO3Country();
    return country.equals("DE") ? Stream.of("D", threeLetters) : Stream.of(threeLetters);
  }
}
