package sn.coop.core.message;

/** The kinds of message spoken so far. */
public enum MessageType {
  MLA_REQUEST(Family.MLA, Reference.OPENS),
  MLA_SUPPLEMENT(Family.MLA, Reference.FOLLOWS),
  MLA_ACK(Family.MLA, Reference.ANSWERS),
  MLA_INFO_REQUEST(Family.MLA, Reference.ANSWERS),
  MLA_INFO_REPLY(Family.MLA, Reference.ANSWERS),
  MLA_DECISION(Family.MLA, Reference.ANSWERS),
  MLA_CONDITIONS_REPLY(Family.MLA, Reference.ANSWERS),
  MLA_PROGRESS(Family.MLA, Reference.ANSWERS),
  MLA_EXECUTION_RETURN(Family.MLA, Reference.ANSWERS),
  MLA_WITHDRAWAL(Family.MLA, Reference.FOLLOWS),
  MLA_CLOSURE(Family.MLA, Reference.FOLLOWS),
  MLA_COST_CONSULTATION(Family.MLA, Reference.ANSWERS),
  MLA_STATUS_QUERY(Family.MLA, Reference.FOLLOWS),
  ALERT_CREATE(Family.ALERT, Reference.OPENS),
  ALERT_UPDATE(Family.ALERT, Reference.FOLLOWS),
  ALERT_EXTEND(Family.ALERT, Reference.FOLLOWS),
  ALERT_CANCEL(Family.ALERT, Reference.FOLLOWS),
  ALERT_SUSPEND(Family.ALERT, Reference.FOLLOWS),
  ALERT_RECEIPT(Family.ALERT, Reference.ANSWERS),
  ALERT_HIT(Family.ALERT, Reference.ANSWERS),
  ALERT_HIT_CONFIRMATION(Family.ALERT, Reference.ANSWERS),
  ALERT_HIT_OUTCOME(Family.ALERT, Reference.ANSWERS),
  POL_REQUEST(Family.POLICE, Reference.OPENS),
  POL_REPLY(Family.POLICE, Reference.ANSWERS),
  POL_SPONTANEOUS(Family.POLICE, Reference.OPENS),
  POL_DOC_VERIFICATION(Family.POLICE, Reference.OPENS),
  POL_DOC_VERIFICATION_REPLY(Family.POLICE, Reference.ANSWERS),
  BIO_SEARCH(Family.POLICE, Reference.OPENS),
  BIO_RESULT(Family.POLICE, Reference.ANSWERS),
  SPONTANEOUS_OFFER(Family.COMMON, Reference.OPENS),
  SPONTANEOUS_OFFER_REPLY(Family.COMMON, Reference.ANSWERS),
  USE_CONSENT_REQUEST(Family.COMMON, Reference.ANSWERS),
  USE_CONSENT_DECISION(Family.COMMON, Reference.ANSWERS),
  RECTIFICATION(Family.COMMON, Reference.FOLLOWS),
  ERASURE_REQUEST(Family.COMMON, Reference.FOLLOWS),
  ERASURE_CONFIRMATION(Family.COMMON, Reference.ANSWERS),
  RECALL(Family.COMMON, Reference.FOLLOWS),
  TECH_ACCEPT(Family.GATEWAY, Reference.ANSWERS),
  TECH_REJECT(Family.GATEWAY, Reference.ANSWERS),
  DELIVERY_EVIDENCE(Family.GATEWAY, Reference.ANSWERS),
  TRANSLATION_REPORT(Family.GATEWAY, Reference.ANSWERS),
  DEADLINE_REMINDER(Family.GATEWAY, Reference.FOLLOWS);

  /** What an agreement names; COMMON and GATEWAY are part of every agreement. */
  public enum Family {
    MLA,
    ALERT,
    POLICE,
    COMMON,
    GATEWAY;

    /** Whether every agreement covers it. */
    public boolean isAlwaysAgreed() {
      return this == COMMON || this == GATEWAY;
    }
  }

  /** What {@code refToMessageId} says. */
  public enum Reference {
    /** Opens a conversation; refers to nothing, or to what came before it elsewhere. */
    OPENS,
    /** Goes on with a conversation, by the side that may have opened it. */
    FOLLOWS,
    /** Answers a message that was sent to its sender: mandatory. */
    ANSWERS
  }

  private final Family family;
  private final Reference reference;

  MessageType(Family family, Reference reference) {
    this.family = family;
    this.reference = reference;
  }

  public Family family() {
    return family;
  }

  public Reference reference() {
    return reference;
  }

  /** Evidence is retried, but never itself evidenced. */
  public boolean isEvidence() {
    return family == Family.GATEWAY;
  }

  /** The name of its body in XML and JSON, such as {@code mlaRequest}. */
  public String body() {
    StringBuilder body = new StringBuilder();
    boolean raise = false;
    for (char c : name().toCharArray()) {
      if (c != '_') {
        body.append(raise ? c : Character.toLowerCase(c));
      }
      raise = c == '_';
    }
    return body.toString();
  }
}
