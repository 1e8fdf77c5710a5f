package sn.coop.routes.conversation;

import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;

/**
 * What is said of Lamin Sanyang, wanted for smuggling migrants, and of his brother Lamine Sagna,
 * under whose name he travels.
 */
final class SanyangAlert {
  static final String OWNER = "SN-DPJ";
  static final String[] RECIPIENTS = {"GM-GPF", "MR-DGSN", "ML-DGPN"};

  private static final String SOUGHT =
      """
      {localId: 'p1', role: ['SUSPECT'],
       name: [{type: 'LEGAL', familyName: 'Sanyang', givenNames: 'Lamin',
               fullName: 'Lamin Sanyang', script: 'Latn'}%s],
       sex: 'M', birth: {date: {y: 1991}, qualifier: 'ABOUT', place: 'Brikama', country: 'GM'},
       nationality: [{code: 'GM', status: 'DOCUMENTED'}],
       description: {heightCm: 178, mark: [
         {lang: 'fr', text: "Cicatrice de brûlure à l'avant-bras gauche"}]}%s}""";

  private static final String ALIAS =
      """
      , {type: 'ALIAS', familyName: 'Sagna', givenNames: 'Lamine', fullName: 'Lamine Sagna',
         script: 'Latn'}""";

  private static final String BROTHER =
      """
      , {localId: 'p2', role: ['VICTIM'],
         name: [{type: 'LEGAL', familyName: 'Sagna', givenNames: 'Lamine',
                 fullName: 'Lamine Sagna', script: 'Latn'}],
         sex: 'M', birth: {date: {y: 1989, m: 1, d: 7}, qualifier: 'EXACT', place: 'Ziguinchor',
                           country: 'SN'},
         nationality: [{code: 'SN', status: 'VERIFIED'}],
         description: {mark: [{lang: 'fr', text: "Pas de cicatrice à l'avant-bras"}]}}""";

  private static final String BODY =
      """
      {alertId: 'urn:uuid:0193a001-6b0e-7c55-9d0a-2f0c4b7fa001', version: %d, %s
       category: 'WANTED_ARREST', form: 'REGIONAL_ALERT',
       actionRequested: ['LOCATE', 'ARREST_PROVISIONALLY'],
       purpose: [{lang: 'fr', text: "Localiser l'intéressé et l'arrêter en vue de l'extradition."}],
       issuingAuthority: {country: 'SN', authority: 'SN-DPJ',
                          name: 'Direction de la police judiciaire'},
       confirmationContact: {fullName: 'Permanence de la DIC', phone: ['+221338600000']},
       validUntil: '2027-11-20T10:00:00Z', reviewDate: '2027-05-20', subject: {personRef: '%s'},
       factsSummary: [{lang: 'fr', text: "De mars à septembre 2026, à Kayar et à Mbour, il a \
      encaissé le prix de quatre traversées vers El Hierro ; celle du 11 août a fait neuf morts."}],
       offence: [{nationalQualification: [{lang: 'fr', text: 'Trafic illicite de migrants en bande \
      organisée ayant entraîné la mort'}],
         provision: [{law: 'Loi n° 2005-06 du 10 mai 2005', article: 'articles 4 et 5',
           text: [{lang: 'fr', text: 'La migration clandestine organisée est punie de 5 à 10 ans \
      d\\'emprisonnement.'}]}],
         category: 'SMUGGLING_ORGANISER', period: {from: '2026-03-02', to: '2026-09-18'},
         place: 'Kayar et Mbour (Sénégal)', maxPenalty: {kind: 'TERM', months: 120}}],
       warrant: {kind: 'ARREST_WARRANT', number: 'MA 58/2026', date: '2026-10-05',
         court: {country: 'SN', name: 'Tribunal de grande instance hors classe de Dakar'},
         judge: 'Fatou Binetou Sarr', executable: true, copyRef: 'a1'},
       magistrateValidation: {official: {fullName: 'Moustapha Kandji',
         function: 'Procureur de la République'}, at: '2026-11-19T15:30:00Z'},
       extraditionWillBeSought: true, person: [%s]}""";

  private SanyangAlert() {}

  /** Version 1 knows the wanted man under his own name alone. */
  static Said published() {
    return published(MessageType.ALERT_CREATE)
        .saying(BODY.formatted(1, "", "p1", SOUGHT.formatted("", "")));
  }

  /** Versions 2 and 3: the man is described better, then his brother's name is taken for his. */
  static Said improved(MessageId first, int version) {
    String changed = version == 3 ? "name" : "description";
    return published(MessageType.ALERT_UPDATE)
        .about(first)
        .saying(
            BODY.formatted(
                version,
                changing("person[1]/" + changed),
                "p1",
                SOUGHT.formatted(version == 3 ? ALIAS : "", "")));
  }

  /**
   * The name is the brother's, whose identity is misused, and he is to be protected.
   *
   * @param subject whom the alert is against: p1 the wanted man, p2 his brother
   */
  static Said corrected(MessageId first, int version, String subject) {
    return published(MessageType.ALERT_UPDATE)
        .about(first)
        .with(
            "dataProtection",
            """
            {legalGround: 'INVESTIGATION_PROSECUTION', retentionUntil: '2031-11-20',
             containsMinor: false, containsVictim: true}""")
        .saying(
            BODY.formatted(
                version,
                changing("person[1]/misusedIdentityOf"),
                subject,
                SOUGHT.formatted("", ", misusedIdentityOf: 'p2'") + BROTHER));
  }

  private static Said published(MessageType type) {
    return Said.by(OWNER, type)
        .to(RECIPIENTS)
        .under("DPJ/DIC/2026/1184")
        .with("handling", evaluated(1))
        .attaching("a1", "Mandat d'arrêt MA 58-2026.pdf");
  }

  private static String changing(String path) {
    return """
        changedPath: ['/alertUpdate/%s'], reason: [{lang: 'fr', text: 'Identité précisée.'}],"""
        .formatted(path);
  }

  private static String evaluated(int information) {
    return """
        {classification: 'RESTRICTED', handlingCodes: ['H1'],
         evaluation: {source: 'A', information: '%d'}}"""
        .formatted(information);
  }

  static Said stored(String by, MessageId what, int version, String at) {
    return Said.by(by, MessageType.ALERT_RECEIPT)
        .to(OWNER)
        .about(what)
        .under(by + "/2026/551", "DPJ/DIC/2026/1184")
        .saying(about("version: %d, state: 'STORED', at: '%s'".formatted(version, at)));
  }

  /** The brother is held at Amdalai on version 3; Banjul keeps UTC all year. */
  static Said held(MessageId alert) {
    return Said.by("GM-GPF", MessageType.ALERT_HIT)
        .to(OWNER)
        .about(alert)
        .under("GPF/INT/2026/551", "DPJ/DIC/2026/1184")
        .with("handling", evaluated(2))
        .attaching("a1", "Sagna.pdf")
        .saying(
            about(
                """
                version: 3, hitAt: '2026-11-23T16:40:00Z',
                place: {type: 'BORDER_POST', country: 'GM', city: 'Amdalai'},
                reportingAuthority: {country: 'GM', authority: 'GM-GPF', name: 'Amdalai station'},
                matchType: 'PROBABLE', matchedField: ['NAME', 'ALIAS'], score: 82,
                verification: 'DOCUMENT_EXAMINED', measureTaken: 'HELD',
                custody: {personRef: 'p1', since: '2026-11-23T16:40:00Z',
                          limitAt: '2026-11-26T16:40:00Z', timeZone: 'Africa/Banjul'},
                note: [{lang: 'en', text: 'He says that the person sought is his brother.'}],
                person: [{localId: 'p1', role: ['UNKNOWN'],
                  name: [{type: 'AS_IN_MRZ', familyName: 'SAGNA', givenNames: 'LAMINE',
                          fullName: 'SAGNA LAMINE', script: 'Latn'}],
                  sex: 'M', birth: {date: {y: 1989, m: 1, d: 7}, qualifier: 'EXACT'},
                  biometric: [{type: 'FINGERPRINTS', attachmentRef: 'a1'}]}]"""));
  }

  static Said notHim(String by, MessageId hit) {
    return Said.by(by, MessageType.ALERT_HIT_CONFIRMATION)
        .to("GM-GPF")
        .about(hit)
        .under("DPJ/DIC/2026/1184", "GPF/INT/2026/551")
        .saying(
            about(
                """
                version: 3, answer: 'NOT_SAME_PERSON',
                whyNot: [{lang: 'fr', text: "Empreintes du frère, né en 1989, sans cicatrice."}],
                instructions: [{lang: 'fr', text: 'Remettre en liberté sans délai.'}]"""));
  }

  static Said ended(String outcome, MessageId what, String at) {
    return Said.by("GM-GPF", MessageType.ALERT_HIT_OUTCOME)
        .to(OWNER)
        .about(what)
        .under("GPF/INT/2026/551", "DPJ/DIC/2026/1184")
        .saying(about("outcome: '%s', at: '%s'".formatted(outcome, at)));
  }

  /** The prints of the man who is held: whose are they? */
  static Said prints(String by, String to) {
    return Said.by(by, MessageType.BIO_SEARCH)
        .to(to)
        .under("DPJ/DIC/2026/1184")
        .attaching("a1", "Sagna.pdf")
        .with("handling", evaluated(2))
        .saying(
            """
            {searchType: 'CRIMINAL_PRINTS', personRef: 'p1',
             purpose: [{lang: 'fr', text: "Identifier une personne retenue"}],
             biometric: [{type: 'FINGERPRINTS', attachmentRef: 'a1'}],
             person: [{localId: 'p1', role: ['UNKNOWN'], sex: 'M',
               name: [{type: 'AS_IN_MRZ', fullName: 'SAGNA LAMINE', script: 'Latn'}]}]}""");
  }

  static Said theBrothers(MessageId search) {
    return Said.by("SN-BCN", MessageType.BIO_RESULT)
        .to(OWNER)
        .about(search)
        .under("BCN/2026/4410", "DPJ/DIC/2026/1184")
        .with("handling", evaluated(1))
        .saying(
            """
            {result: 'HIT', manuallyVerified: true, candidate: [{personRef: 'p1', score: 98,
               holder: {country: 'SN', name: 'Direction de la police judiciaire'}}],
             person: [{localId: 'p1', role: ['UNKNOWN'], sex: 'M',
               name: [{type: 'LEGAL', familyName: 'Sagna', givenNames: 'Lamine',
                       fullName: 'Lamine Sagna', script: 'Latn'}],
               birth: {date: {y: 1989, m: 1, d: 7}, qualifier: 'EXACT'}}]}""");
  }

  private static String about(String rest) {
    return "{alertId: 'urn:uuid:0193a001-6b0e-7c55-9d0a-2f0c4b7fa001', " + rest + "}";
  }
}
