package sn.coop.routes.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.casefile.CaseFile;
import sn.coop.core.delivery.Canon;
import sn.coop.core.delivery.Stored;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.identity.Calendar;
import sn.coop.core.identity.MatchingKey;
import sn.coop.core.identity.Names;
import sn.coop.core.identity.PartialDate;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.routes.dialect.RealCanon;

/**
 * Nouakchott asks Dakar about a man whose name is Arabic and whose year of birth is one of the
 * Hegira, and later signals him under the spelling of his passport. No spelling replaces another
 * and no day is made up.
 *
 * <p>Still to come: what goes to France (Latin script first, the Arabic name attached), goAML
 * ({@code full_name_frn}), INTERPOL's own form of the alert, the search over an index of the keys,
 * and screens and PDF in which two directions of writing stand beside each other.
 */
class ArabicNamesTest {
  private static final String ARABIC = "محمد ولد سيدي أحمد ولد اعل";
  private static final String FRENCH = "Mohamed Ould Sidi Ahmed Ould Ely";

  /** Letter by letter, as ICAO Doc 9303 part 3 has it. */
  private static final String OF_PASSPORT = "WLD<AEL<<MXHMD<WLD<SYDY<XAEXHMD";

  private static final String PERSON =
      """
      {localId: 'p1', role: ['SUSPECT'],
       name: [{localId: 'n1', type: 'LEGAL', fullName: '%s', script: 'Arab'},
              {localId: 'n2', type: 'TRANSLITERATED', fullName: '%s', script: 'Latn',
               transliterationScheme: 'FREE', transliterationOf: 'n1'}],
       sex: 'M',
       birth: {date: {y: 1407, calendar: 'HIJRI'}, qualifier: 'NE_VERS', place: 'Aleg',
               country: 'MR'},
       nationality: [{code: 'MR', status: 'DOCUMENTED'}]}"""
          .formatted(ARABIC, FRENCH);

  private final Region region =
      new Region(Instant.parse("2026-11-24T08:00:00Z"), "MR-DGSN", "SN-DPJ");
  private final Canon canon = RealCanon.judgedBy(region.clock);
  private final ConversationId conversation = region.newCase();

  @Test
  void a_man_of_nouakchott_is_told_asked_about_and_found_in_two_scripts() throws Exception {
    region.at("2026-11-24T09:05:00Z");
    MessageId question = region.say(question(PERSON).inXml(), conversation);
    assertThat(region.got("SN-DPJ")).containsExactly(question);
    assertThat(states()).containsExactly("RECEIVED", "RECEIVED");
    theQuestionIsWhatNouakchottWrote(question);
    theManIsFoundInBothScripts(person(question, "SN", "SN-DPJ"));
    theYearStaysAYear(person(question, "SN", "SN-DPJ"));

    region.at("2026-11-25T16:40:00Z");
    MessageId answer = region.say(answer(question), conversation);
    assertThat(region.got("MR-DGSN")).contains(answer);
    assertThat(states()).containsExactly("ANSWERED", "ANSWERED");
    theAnswerMayBeOfTheSameMan(person(question, "MR", "SN-DPJ"), person(answer, "MR", "MR-DGSN"));

    region.at("2026-11-26T10:00:00Z");
    MessageId alert = region.say(alert().inXml(), region.newCase());
    assertThat(region.got("SN-DPJ")).contains(question, alert);
    bothSpellingsAreKept(person(alert, "SN", "SN-DPJ"));
  }

  /** Byte by byte; and said in JSON, in XML and in JSON again, it says the same. */
  private void theQuestionIsWhatNouakchottWrote(MessageId question) throws Refusal {
    Stored sent = found("MR", "SN-DPJ", question);
    Stored got = found("SN", "SN-DPJ", question);
    assertThat(got.sealed().mediaType()).isEqualTo(MediaType.XML);
    assertThat(got.sealed().content()).isEqualTo(sent.sealed().content());
    assertThat(got.sealed().content().asUtf8()).contains(">" + ARABIC + "<", ">" + FRENCH + "<");

    Bytes json = RealCanon.converted(got.sealed().content(), MediaType.XML, MediaType.JSON);
    Bytes xml = RealCanon.converted(json, MediaType.JSON, MediaType.XML);
    Bytes again = RealCanon.converted(xml, MediaType.XML, MediaType.JSON);
    assertThat(xml).isEqualTo(got.sealed().content());
    assertThat(again).isEqualTo(json);
    assertThat(Said.MAPPER.readTree(json.asUtf8()).at("/polRequest/person/0"))
        .isEqualTo(Said.MAPPER.readTree(PERSON));
  }

  private static void theManIsFoundInBothScripts(Part person) {
    for (String sought : List.of("Mohamed Ely", "محمد اعل", "Ely Mouhamed", "Mohamed ould Ely")) {
      assertThat(Names.of(person).matches(MatchingKey.of(sought))).as(sought).isTrue();
      for (Part name : person.parts("name")) {
        MatchingKey alone = MatchingKey.of(name.text("fullName").orElseThrow());
        assertThat(alone.matches(MatchingKey.of(sought))).as(sought).isTrue();
        assertThat(indexed(alone)).containsAnyElementsOf(indexed(MatchingKey.of(sought)));
      }
    }
    for (String another : List.of("Moussa Ely", "موسى اعل", "Mohamed")) {
      assertThat(Names.of(person).matches(MatchingKey.of(another))).as(another).isFalse();
    }
  }

  private static Set<String> indexed(MatchingKey key) {
    return Set.of(key.text().split(" ", -1));
  }

  /** 1407 AH began on 6 September 1986 and ended on 24 or 25 August 1987. */
  private static void theYearStaysAYear(Part person) {
    PartialDate born = born(person);
    assertThat(born)
        .isEqualTo(new PartialDate(1407, OptionalInt.empty(), OptionalInt.empty(), Calendar.HIJRI));
    assertThat(born.earliest()).contains(LocalDate.of(1986, 9, 6));
    assertThat(born.latest()).contains(LocalDate.of(1987, 8, 25));
    assertThat(born.mayBe(gregorian(1986))).isTrue();
    assertThat(born.mayBe(gregorian(1987))).isTrue();
    assertThat(born.mayBe(gregorian(1985))).isFalse();
    assertThat(born.mayBe(gregorian(1988))).isFalse();
    assertThat(born.mayBe(gregorian(1407))).isFalse();
  }

  private static void theAnswerMayBeOfTheSameMan(Part asked, Part known) {
    assertThat(Names.of(known).matches(Names.of(asked))).isTrue();
    assertThat(born(known)).isEqualTo(gregorian(1987));
    assertThat(born(known).mayBe(born(asked))).isTrue();
  }

  private static void bothSpellingsAreKept(Part person) {
    assertThat(person.parts("name"))
        .extracting(
            name -> name.text("fullName").orElseThrow(),
            name -> name.text("transliterationScheme").orElse(""),
            name -> name.text("transliterationOf").orElse(""))
        .containsExactly(
            tuple(ARABIC, "", ""),
            tuple(FRENCH, "FREE", "n1"),
            tuple(OF_PASSPORT, "ICAO9303", "n1"));
    assertThat(Names.of(person).keys()).hasSize(3);
    assertThat(Names.of(person).matches(MatchingKey.of("Mohamed Ely"))).isTrue();
    assertThat(Names.of(person).matches(MatchingKey.of("MXHMD WLD AEL"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          script: 'Arab' | script: 'Latn' | name-in-its-script | INCONSISTENT | name[1]/script | n'est pas l'écriture employée ; un nom donné en deux écritures s'indique comme deux noms
          y: 1407, | y: 1407, m: 1, d: 31, | date-possible | SCHEMA_INVALID | birth/date | n'existe pas dans ce calendrier ; omettez le jour ou le mois qui n'est pas connu
          Of: 'n1' | Of: 'n7' | transliteration-of-another-name | INCONSISTENT | name[2]/transliterationOf | ne désigne pas un autre nom de cette personne ; indiquez le localId du nom d'origine
          محمد ولد | محمد \\u202eولد | name-without-controls | SCHEMA_INVALID | name[1]/fullName | contient un caractère invisible (commande, marque de direction) ; retirez-le
          """)
  void what_cannot_be_is_refused_at_home_and_says_why_in_french(
      String sound, String broken, String rule, String code, String place, String why) {
    assertThat(PERSON).contains(sound);
    String person = PERSON.replace(sound, broken);
    for (Said question : List.of(question(person), question(person).inXml())) {
      Refusal refusal =
          catchThrowableOfType(Refusal.class, () -> region.say(question, conversation));
      assertThat(refusal.faults())
          .extracting(fault -> fault.code().name(), Fault::rule, Fault::path)
          .containsExactly(tuple(code, rule, "/polRequest/person[1]/" + place));
      assertThat(refusal.detailFrench()).isEqualTo("/polRequest/person[1]/" + place + " " + why);
    }
    assertThat(region.got("SN-DPJ")).isEmpty();
    assertThat(region.post("MR").ledger.cases(conversation.urn())).isEmpty();
  }

  @Test
  void the_thirtieth_of_safar_may_have_been() throws Exception {
    String person = PERSON.replace("y: 1407,", "y: 1407, m: 2, d: 30,");
    MessageId question = region.say(question(person), conversation);
    PartialDate born = born(person(question, "SN", "SN-DPJ"));
    assertThat(born.isPossible()).isTrue();
    assertThat(born.day()).hasValue(30);
  }

  private static Said question(String person) {
    return from("MR-DGSN", MessageType.POL_REQUEST)
        .to("SN-DPJ")
        .under("DGSN/CRIM/2026/311")
        .saying(
            """
            {reason: [{lang: 'fr', text: "Convoyeur présumé entre Rosso et Saint-Louis"}],
             linkToState: [{lang: 'fr', text: "Il aurait un domicile à Saint-Louis"}],
             offence: [{nationalQualification: [{lang: 'fr', text: "Trafic illicite de migrants"}],
                        provision: [{law: 'Loi n° 2020-017', article: '3'}],
                        category: 'SMUGGLING_OF_MIGRANTS'}],
             question: [{localId: 'q1', entityRef: ['p1'],
                         text: [{lang: 'fr', text: "Est-il connu de vos services ?"}]}],
             useRequested: 'INTELLIGENCE', person: [%s]}"""
                .formatted(person));
  }

  private static Said answer(MessageId question) {
    return from("SN-DPJ", MessageType.POL_REPLY)
        .to("MR-DGSN")
        .about(question)
        .under("DPJ/2026/902", "DGSN/CRIM/2026/311")
        .saying(
            """
            {result: 'INFO',
             perQuestion: [{questionRef: 'q1', result: 'INFO', entityRef: ['p1'],
                            text: [{lang: 'fr', text: "Titulaire d'un bail à Saint-Louis."}]}],
             person: [{localId: 'p1', role: ['SUSPECT'], sex: 'M',
                       name: [{type: 'LEGAL', familyName: 'Ely', givenNames: 'Mohamed',
                               fullName: 'Mohamed Ely', script: 'Latn'}],
                       birth: {date: {y: 1987}, qualifier: 'NE_VERS'}}]}""");
  }

  private static Said alert() {
    String passport =
        """
        {type: 'AS_IN_MRZ', fullName: '%s', script: 'Latn',
         transliterationScheme: 'ICAO9303', transliterationOf: 'n1'}],
        sex"""
            .formatted(OF_PASSPORT);
    return from("MR-DGSN", MessageType.ALERT_CREATE)
        .to("SN-DPJ")
        .under("DGSN/SIG/2026/40")
        .saying(
            """
            {alertId: 'urn:uuid:0193a00a-6b0e-7c55-9d0a-2f0c4b7fa00a', version: 1,
             category: 'LOCATE_IDENTIFY', form: 'BILATERAL_ALERT',
             actionRequested: ['LOCATE', 'INFORM_OWNER'],
             purpose: [{lang: 'fr', text: "Localiser l'intéressé."}],
             issuingAuthority: {country: 'MR', authority: 'MR-DGSN', name: 'Sûreté nationale'},
             confirmationContact: {fullName: 'Permanence', phone: ['+22245250000']},
             validUntil: '2027-05-20T00:00:00Z', subject: {personRef: 'p1'}, person: [%s]}"""
                .formatted(PERSON.replaceFirst("],\\s+sex", ", " + passport)));
  }

  private static Said from(String authority, MessageType type) {
    return Said.by(authority, type)
        .with(
            "handling",
            """
            {"classification": "RESTRICTED", "handlingCodes": ["H1"],
             "evaluation": {"source": "B", "information": "2"}}""");
  }

  private List<String> states() {
    return List.of("MR", "SN").stream()
        .flatMap(country -> region.post(country).ledger.cases(conversation.urn()).stream())
        .map(CaseFile::state)
        .toList();
  }

  private Stored found(String country, String recipient, MessageId message) {
    return region
        .post(country)
        .ledger
        .findSentTo(new AuthorityCode(recipient), message)
        .orElseThrow();
  }

  /** The person that a message is about, as the gateway of a country reads what it was given. */
  private Part person(MessageId message, String country, String recipient) throws Refusal {
    var sealed = found(country, recipient, message).sealed();
    return canon
        .read(sealed.content(), sealed.mediaType())
        .content()
        .all("person")
        .findFirst()
        .orElseThrow();
  }

  private static PartialDate born(Part person) {
    return person.at("birth", "date").flatMap(PartialDate::read).orElseThrow();
  }

  private static PartialDate gregorian(int year) {
    return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty(), Calendar.GREGORIAN);
  }
}
