package sn.coop.routes.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import sn.coop.core.casefile.SubjectState;
import sn.coop.core.casefile.TimelineEntry;
import sn.coop.core.deadline.Deadline;
import sn.coop.core.deadline.Terms;
import sn.coop.core.delivery.RecipientState;
import sn.coop.core.delivery.Stored;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.routes.dialect.RealCanon;

/** An alert of Dakar's criminal police that the police of six countries hold. */
final class SixHolders {
  static final String[] CONNECTED = {"ES-CNP", "FR-OLTIM", "GM-GPF", "GN-DCPJ", "MR-DGSN"};
  static final String[] ALL = {"ES-CNP", "FR-OLTIM", "GM-GPF", "GN-DCPJ", "MR-DGSN", "ML-DGPN"};

  private static final String OWNER = "SN-DPJ";
  private static final String WHICH = "alertId: 'urn:uuid:0193a004-6b0e-7c55-9d0a-2f0c4b7fa004', ";

  final Region region =
      new Region(
          Instant.parse("2026-11-24T08:00:00Z"),
          OWNER,
          "ES-CNP",
          "FR-OLTIM",
          "GM-GPF",
          "GN-DCPJ",
          "MR-DGSN",
          "ML-DGPN");
  MessageId alert = new MessageId("urn:uuid:01930000-0000-7000-a000-000000000000");

  private final ConversationId conversation = region.newCase();

  /** It is now later, and what is due has been tried. */
  void at(String instant) throws Refusal, Deferral {
    region.at(instant);
    region.carry();
    // What has outlived itself is found by one sweep, and the word of it leaves with the next.
    region.carry();
  }

  private MessageId owner(MessageType type, String body, String... to) throws Refusal, Deferral {
    Said said = Said.by(OWNER, type).to(to).under("DPJ/DIC/2026/1207").saying(body);
    if (type != MessageType.ALERT_CREATE) {
      said.about(alert);
    }
    return region.say(evaluated(said), conversation);
  }

  /** As the owner of an alert, and whoever reports a hit, must say how far it is to be believed. */
  private static Said evaluated(Said said) {
    boolean told =
        said.type() == MessageType.ALERT_CREATE
            || said.type() == MessageType.ALERT_UPDATE
            || said.type() == MessageType.ALERT_HIT;
    return told
        ? said.with(
            "handling",
            """
            {"classification": "RESTRICTED", "handlingCodes": ["H1"],
             "evaluation": {"source": "A", "information": "1"}}""")
        : said;
  }

  void publish() throws Refusal, Deferral {
    alert = owner(MessageType.ALERT_CREATE, "{" + WHICH + "version: 1, " + WANTED + "}", ALL);
  }

  /** The owner forgets that the alert is over, and writes another version of it. */
  void revive(String... to) throws Refusal, Deferral {
    String body =
        "{" + WHICH + "version: 2, changedPath: ['/alertUpdate/factsSummary'], " + WANTED + "}";
    owner(MessageType.ALERT_UPDATE, body, to);
  }

  MessageId cancel(String... to) throws Refusal, Deferral {
    return owner(
        MessageType.ALERT_CANCEL,
        "{"
            + WHICH
            + """
            lastVersion: 1, reason: 'WITHDRAWN_BY_JUDGE', deletionRequired: true,
            explanation: [{lang: 'fr', text: "Mandat d'arrêt annulé le 1er décembre 2026."}],
            decidedBy: {country: 'SN', name: "Cour d'appel de Dakar, chambre d'accusation"}}""",
        to);
  }

  private MessageId holder(String who, MessageType type, MessageId about, String body)
      throws Refusal, Deferral {
    Said said =
        Said.by(who, type)
            .to(OWNER)
            .under(who + "/2026/77", "DPJ/DIC/2026/1207")
            .about(about)
            .saying("{" + WHICH + body);
    return region.say(evaluated(said), conversation);
  }

  void confirm(String who, MessageId about, String state) throws Refusal, Deferral {
    String body = "version: 1, state: '%s', at: '%s'}".formatted(state, region.clock.instant());
    holder(who, MessageType.ALERT_RECEIPT, about, body);
  }

  /** Mali's border police hold somebody for up to 48 hours. */
  MessageId hit() throws Refusal, Deferral {
    Instant held = region.clock.instant().minusSeconds(20 * 60);
    String body =
        """
        version: 1, hitAt: '%1$s', place: {type: 'BORDER_POST', country: 'ML', city: 'Diboli'},
        reportingAuthority: {country: 'ML', authority: 'ML-DGPN', name: 'Poste de Diboli'},
        matchType: 'PROBABLE', matchedField: ['NAME', 'NATIONALITY'],
        verification: 'DOCUMENT_EXAMINED', measureTaken: 'HELD',
        custody: {personRef: 'p1', since: '%1$s', limitAt: '%2$s', timeZone: 'Africa/Bamako'},
        person: [{localId: 'p1', role: ['UNKNOWN'], sex: 'M', birth: {date: {y: 1988}, qualifier:
        'ABOUT'}, name: [{type: 'AS_IN_MRZ', familyName: 'DIATTA', givenNames: 'ANSOUMANA',
        fullName: 'DIATTA ANSOUMANA', script: 'Latn'}]}]}"""
            .formatted(held, held.plusSeconds(48 * 3600));
    return holder("ML-DGPN", MessageType.ALERT_HIT, alert, body);
  }

  void released(MessageId hit) throws Refusal, Deferral {
    String body = "outcome: 'RELEASED', at: '%s'}".formatted(region.clock.instant());
    holder("ML-DGPN", MessageType.ALERT_HIT_OUTCOME, hit, body);
  }

  /** Where a subject stands in the file of an authority. */
  String standing(String authority, String subject) {
    return subject(authority, subject).state();
  }

  private SubjectState subject(String authority, String subject) {
    return region.post(authority.substring(0, 2)).ledger.cases(conversation.urn()).stream()
        .filter(file -> file.key().authority().code().equals(authority))
        .flatMap(file -> file.status().subjects().stream())
        .filter(one -> one.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  String exposure() {
    return Objects.requireNonNull(subject(OWNER, "case").details().get("exposure"));
  }

  Deadline custody(MessageId hit) {
    var details = subject(OWNER, "hit:" + hit).details();
    return Deadline.at(
        Terms.shipped().of("hit.custody"),
        Instant.parse(Objects.requireNonNull(details.get("custodySince"))),
        Instant.parse(Objects.requireNonNull(details.get("custodyLimit"))),
        Optional.empty());
  }

  /** The line of a file that says that this was done to a message. */
  TimelineEntry line(String authority, String verb, MessageId to) {
    return region
        .post(authority.substring(0, 2))
        .ledger
        .timeline(conversation, new AuthorityCode(authority))
        .stream()
        .filter(line -> line.step().what().message().id().equals(to))
        .filter(line -> line.step().verb().equals(verb))
        .findFirst()
        .orElseThrow();
  }

  /** Where a message of the owner is on its way to one recipient. */
  String transport(MessageId message, String recipient) {
    var key = new MessageKey(new AuthorityCode(OWNER), message);
    return region.post("SN").ledger.recipients(key).stream()
        .filter(one -> one.recipient().code().equals(recipient))
        .map(RecipientState::state)
        .map(Enum::name)
        .collect(Collectors.joining());
  }

  /** What the system of an authority was given of this type. */
  List<Stored> received(String authority, MessageType type) {
    return region.got(authority).stream()
        .flatMap(
            id ->
                region
                    .post(authority.substring(0, 2))
                    .ledger
                    .findSentTo(new AuthorityCode(authority), id)
                    .stream())
        .filter(stored -> stored.envelope().type() == type)
        .toList();
  }

  /** What the owner was told of a message that did not arrive: the step, the reason, for whom. */
  List<String> undelivered(MessageId message) throws Refusal {
    var told = new ArrayList<String>();
    for (Stored evidence : received(OWNER, MessageType.DELIVERY_EVIDENCE)) {
      EvidenceNotice notice =
          RealCanon.judgedBy(region.clock)
              .read(evidence.sealed().content(), MediaType.JSON)
              .notice()
              .orElseThrow();
      if (notice.about().messageId().equals(message)
          && notice.event() != EvidenceNotice.Event.DELIVERY) {
        told.add(
            "%s %s %s"
                .formatted(
                    notice.event(),
                    notice.reason().orElseThrow().code(),
                    notice.about().recipients().get(0)));
      }
    }
    return told;
  }

  /** All the words at a place of a message. */
  String said(Stored message, String... path) throws Refusal {
    return RealCanon.judgedBy(region.clock)
        .read(message.sealed().content(), MediaType.JSON)
        .content()
        .at(path)
        .orElseThrow()
        .all()
        .map(Part::text)
        .collect(Collectors.joining());
  }

  private static final String WANTED =
      """
      category: 'WANTED_ARREST', form: 'REGIONAL_ALERT',
      actionRequested: ['LOCATE', 'ARREST_PROVISIONALLY'],
      purpose: [{lang: 'fr', text: "Arrestation provisoire en vue de l'extradition."}],
      issuingAuthority: {country: 'SN', authority: 'SN-DPJ',
       name: 'Direction de la police judiciaire'},
      confirmationContact: {fullName: 'Permanence', function: 'Officier de permanence',
       phone: ['+221338600000']},
      validFrom: '2026-11-24T09:00:00Z', validUntil: '2027-11-20T10:00:00Z',
      reviewDate: '2027-05-20', subject: {personRef: 'p1'},
      factsSummary: [{lang: 'fr', text: 'Le 11 août 2026, à Kayar, il a encaissé une traversée.'}],
      offence: [{nationalQualification: [{lang: 'fr', text: 'Trafic illicite de migrants'}],
       provision: [{law: 'Loi n° 2005-06 du 10 mai 2005', article: 'article 4',
        text: [{lang: 'fr', text: "5 à 10 ans d'emprisonnement."}]}],
       category: 'SMUGGLING_ORGANISER', period: {from: '2026-08-11', to: '2026-08-11'},
       place: 'Kayar (Sénégal)', maxPenalty: {kind: 'TERM', months: 120},
       limitationDate: '2036-08-11'}],
      warrant: {kind: 'ARREST_WARRANT', number: 'MA 63/2026', date: '2026-10-05',
       court: {country: 'SN', name: 'Tribunal de grande instance hors classe de Dakar'},
       judge: 'Fatou Binetou Sarr', executable: true},
      magistrateValidation: {official: {fullName: 'Moustapha Kandji',
       function: 'Procureur de la République'}, at: '2026-11-23T15:30:00Z'},
      extraditionWillBeSought: true,
      person: [{localId: 'p1', role: ['SUSPECT'], sex: 'M',
       name: [{type: 'LEGAL', familyName: 'Diatta', givenNames: 'Ansoumana',
        fullName: 'Ansoumana Diatta', script: 'Latn'}],
       birth: {date: {y: 1988}, qualifier: 'ABOUT', place: 'Bignona', country: 'SN'},
       nationality: [{code: 'SN', status: 'DOCUMENTED'}],
       description: {heightCm: 174, mark: [{lang: 'fr', text: 'Cicatrice au menton'}]}}]""";
}
