package sn.coop.core.rule.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.fixtures.Judged;

/** What must hold of account numbers, ships' numbers, telephone numbers, amounts and penalties. */
class NumberRulesTest {
  private static final List<String> RIGHT = List.of();

  /** The examples are those of the ISO 13616 registry. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB82WEST12345698765432",
        "ES9121000418450200051332",
        "FR1420041010050500013M02606",
        "MR1300020001010000123456753",
        "DE89370400440532013000",
        "NO9386011117947"
      })
  void an_iban_with_its_check_digits_and_length_is_right(String iban) {
    assertThat(Judged.by(new IbanSound(), account("BANK_IBAN", iban))).isEmpty();
    assertThat(Judged.by(new IbanOfItsLength(), account("BANK_IBAN", iban))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB82WEST12345698765433",
        "GB28WEST12345698765432",
        "GB82 WEST 1234 5698 7654 32",
        "gb82west12345698765432",
        "ES912100041845020005",
        "0123456789",
        "GB82WEST1234569876543²"
      })
  void an_iban_without_its_form_or_check_digits_is_wrong(String iban) {
    String place = "/polRequest/account[1]/id";
    assertThat(Judged.by(new IbanSound(), account("BANK_IBAN", iban))).containsExactly(place);
    assertThat(Judged.by(new IbanOfItsLength(), account("BANK_IBAN", iban))).isEmpty();
    assertThat(Judged.by(new IbanSound(), account("BANK_OTHER", iban))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"27,false", "28,true", "29,false"})
  void a_senegalese_iban_has_28_characters(int length, boolean right) {
    String number = "K01001520000256900075421000".substring(0, length - 4);
    String message = account("BANK_IBAN", withCheckDigits("SN", number));

    assertThat(Judged.by(new IbanSound(), message)).isEmpty();
    assertThat(Judged.by(new IbanOfItsLength(), message))
        .isEqualTo(right ? RIGHT : List.of("/polRequest/account[1]/id"));
  }

  @ParameterizedTest
  @CsvSource({"9074729,true", "9074728,false", "1234567,true", "7654321,false", "12345,true"})
  void an_imo_number_has_its_check_digit(String imo, boolean right) {
    String message =
        "{messageType: ALERT_CREATE, alertCreate: {vessel: [{localId: v1, imo: %s}]}}"
            .formatted(imo);

    assertThat(Judged.by(new ImoCheckDigit(), message))
        .isEqualTo(right ? RIGHT : List.of("/alertCreate/vessel[1]/imo"));
  }

  @ParameterizedTest
  @CsvSource({
    "+221 77 123 45 67,+221771234567,true",
    "00221 77 123 45 67,+221771234567,true",
    "00 221-77-123-45-67,+221771234567,true",
    "77 123 45 67,+221771234567,true",
    "06.12.34.56.78,+33612345678,true",
    "+44 (0)20 7946 0018,+442079460018,true",
    "٧٧ ١٢٣ ٤٥ ٦٧,+221771234567,true",
    "33 123 45 67 poste 12,+221331234567,true",
    "+221 77 123 45 68,+221771234567,false",
    "00221 77 123 45 68,+221771234567,false",
    "77 123 45 68,+221771234567,false",
    "+77 123 45 67,+221771234567,false",
    "0034 771 234 567,+221771234567,false"
  })
  void an_international_number_is_that_of_the_raw_one(String raw, String e164, boolean right) {
    String message =
        "{messageType: POL_REQUEST, polRequest: {person: [{localId: p1, contact: {phone: ["
            + "{raw: '%s', e164: '%s'}]}}]}}".formatted(raw, e164);

    assertThat(Judged.by(new PhoneOfItsRawForm(), message))
        .isEqualTo(right ? RIGHT : List.of("/polRequest/person[1]/contact/phone[1]/e164"));
  }

  @ParameterizedTest
  @CsvSource({
    "250000,XOF,true",
    "250000.00,XOF,true",
    "250000.5,XOF,false",
    "214500.50,EUR,true",
    "214500.505,EUR,false",
    "1.125,TND,true",
    "1.12345,XAU,true",
    "1.5,QQQ,true",
    "1.5.5,XOF,true"
  })
  void an_amount_has_no_more_decimals_than_its_currency(
      String value, String currency, boolean right) {
    assertThat(Judged.by(new AmountOfItsCurrency(), amount(value, currency)))
        .isEqualTo(right ? RIGHT : List.of("/polReply/transaction[1]/amount/value"));
  }

  @ParameterizedTest
  @CsvSource({
    "XOF,true",
    "GMD,true",
    "GNF,true",
    "MRU,true",
    "EUR,true",
    "CVE,true",
    "CFA,false",
    "QQQ,false",
    "francs,true"
  })
  void a_currency_is_one_of_iso_4217(String currency, boolean right) {
    assertThat(Judged.by(new CurrencyKnown(), amount("1", currency)))
        .isEqualTo(right ? RIGHT : List.of("/polReply/transaction[1]/amount/currency"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: TERM, months: 60 | true",
        "kind: LIFE | true",
        "kind: TERM | false",
        "kind: DEATH, months: 60 | false",
        "months: 60 | true"
      })
  void a_term_and_nothing_else_has_months(String penalty, boolean right) {
    String message =
        "{messageType: ALERT_CREATE, alertCreate: {offence: [{maxPenalty: {" + penalty + "}}]}}";

    assertThat(Judged.by(new PenaltyTermInMonths(), message))
        .isEqualTo(right ? RIGHT : List.of("/alertCreate/offence[1]/maxPenalty"));
  }

  private static String account(String kind, String id) {
    return "{messageType: POL_REQUEST, polRequest: {account: [{kind: %s, id: '%s'}]}}"
        .formatted(kind, id);
  }

  private static String amount(String value, String currency) {
    return "{messageType: POL_REPLY, polReply: {transaction: [{amount: {value: %s, currency: %s}}]}}"
        .formatted(value, currency);
  }

  /** Tries all pairs of digits: the test has its own way to them. */
  private static String withCheckDigits(String country, String number) {
    for (int pair = 2; pair <= 98; pair++) {
      String iban = "%s%02d%s".formatted(country, pair, number);
      if (remainder(iban.substring(4) + iban.substring(0, 4)) == 1) {
        return iban;
      }
    }
    throw new IllegalArgumentException(number);
  }

  private static int remainder(String text) {
    int remainder = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(text.charAt(i));
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
  }
}
