package sn.coop.core.failure;

import java.util.Locale;
import java.util.Map;
import sn.coop.core.table.Table;

/**
 * Every reason the gateway can give, with each of its wire forms, once.
 *
 * <p>Columns: who must act, HTTP status, ebMS 3.0 error code (section 6.7), and what the sender is
 * told to do, in English and French (codes.csv). The SOAP fault side follows from the kind.
 */
public enum Code {
  SCHEMA_INVALID(Kind.REFUSAL, 422, "EBMS:0004"),
  VERSION_UNSUPPORTED(Kind.REFUSAL, 422, "EBMS:0002"),
  CHARSET(Kind.REFUSAL, 400, "EBMS:0009"),
  XML_ATTACK(Kind.REFUSAL, 400, "EBMS:0009"),
  MEDIA_TYPE(Kind.REFUSAL, 415, "EBMS:0002"),
  TOO_LARGE(Kind.REFUSAL, 413, "EBMS:0011"),
  SIGNATURE_MISSING(Kind.REFUSAL, 401, "EBMS:0103"),
  SIGNATURE_INVALID(Kind.REFUSAL, 401, "EBMS:0101"),
  CERT_UNKNOWN(Kind.REFUSAL, 403, "EBMS:0101"),
  CERT_EXPIRED(Kind.REFUSAL, 403, "EBMS:0101"),
  SENDER_NOT_AUTHORISED(Kind.REFUSAL, 403, "EBMS:0010"),
  FAMILY_NOT_PERMITTED(Kind.REFUSAL, 403, "EBMS:0010"),
  RECIPIENT_NOT_PERMITTED(Kind.REFUSAL, 422, "EBMS:0010"),
  ENV_MISMATCH(Kind.REFUSAL, 403, "EBMS:0010"),
  DUPLICATE_DIFFERENT_CONTENT(Kind.REFUSAL, 409, "EBMS:0003"),
  ATTACHMENT_MISSING(Kind.REFUSAL, 409, "EBMS:0011"),
  ATTACHMENT_HASH_MISMATCH(Kind.REFUSAL, 422, "EBMS:0003"),
  EXPIRED(Kind.REFUSAL, 422, "EBMS:0202"),
  NOT_CASE_PARTY(Kind.REFUSAL, 404, "EBMS:0010"),
  NOT_FOUND(Kind.REFUSAL, 404, "EBMS:0002"),
  METHOD_NOT_ALLOWED(Kind.REFUSAL, 405, "EBMS:0002"),
  NOT_ACCEPTABLE(Kind.REFUSAL, 406, "EBMS:0002"),
  INCONSISTENT(Kind.REFUSAL, 422, "EBMS:0003"),
  CHANNEL_NOT_ALLOWED(Kind.REFUSAL, 403, "EBMS:0010"),
  MISSING_MANDATORY_CONTENT(Kind.REFUSAL, 422, "EBMS:0004"),
  IDENTITY_MINIMUM_NOT_MET(Kind.REFUSAL, 422, "EBMS:0004"),
  PENALTY_THRESHOLD_NOT_MET(Kind.REFUSAL, 422, "EBMS:0010"),
  WARRANT_MISSING(Kind.REFUSAL, 422, "EBMS:0010"),
  NOT_AN_OFFENCE(Kind.REFUSAL, 422, "EBMS:0010"),
  CONSENT_MISSING(Kind.REFUSAL, 422, "EBMS:0010"),
  USE_LIMITATION_CONFLICT(Kind.REFUSAL, 422, "EBMS:0003"),
  CLASSIFICATION_TOO_HIGH(Kind.REFUSAL, 403, "EBMS:0010"),
  RETENTION_EXCEEDED(Kind.REFUSAL, 422, "EBMS:0010"),
  LEGAL_BASIS_NOT_APPLICABLE(Kind.REFUSAL, 422, "EBMS:0010"),
  TRANSLATION_REQUIRED(Kind.REFUSAL, 422, "EBMS:0010"),
  ILLEGAL_TRANSITION(Kind.REFUSAL, 409, "EBMS:0003"),
  ALERT_VERSION_STALE(Kind.REFUSAL, 409, "EBMS:0003"),
  CLOCK_SKEW(Kind.REFUSAL, 422, "EBMS:0003"),
  UNREACHABLE(Kind.DEFERRAL, 503, "EBMS:0005"),
  SILENT(Kind.DEFERRAL, 503, "EBMS:0301"),
  RECEIPT_INVALID(Kind.DEFERRAL, 503, "EBMS:0302"),
  BUSY(Kind.DEFERRAL, 503, "EBMS:0004"),
  STORE_DOWN(Kind.DEFERRAL, 503, "EBMS:0004"),
  AUDIT_FORKED(Kind.BREACH, 503, "EBMS:0004"),
  KEY_MISSING(Kind.BREACH, 503, "EBMS:0004"),
  LEDGER_CORRUPT(Kind.BREACH, 503, "EBMS:0004");

  /** Who must act. */
  public enum Kind {
    REFUSAL,
    DEFERRAL,
    BREACH
  }

  private final Kind kind;
  private final int httpStatus;
  private final String ebms;
  private final String english;
  private final String french;

  Code(Kind kind, int httpStatus, String ebms) {
    this.kind = kind;
    this.httpStatus = httpStatus;
    this.ebms = ebms;
    Map<String, String> row = Texts.TABLE.row("code", name());
    this.english = row.getOrDefault("english", "");
    this.french = row.getOrDefault("french", "");
  }

  /** Its texts stand in a table of their own, for whoever translates. */
  private static final class Texts {
    static final Table TABLE = Table.beside(Code.class, "codes.csv");
  }

  public Kind kind() {
    return kind;
  }

  /** HTTP status of the problem document (RFC 9457). */
  public int httpStatus() {
    return httpStatus;
  }

  /** Type URI of the problem document. */
  public String problemType() {
    return "urn:sn:rcg:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The nearest ebMS 3.0 error code. */
  public String ebms() {
    return ebms;
  }

  /**
   * Local part of the SOAP fault code: {@code Sender} if the sender must act, else {@code
   * Receiver}.
   */
  public String soapFault() {
    return kind == Kind.REFUSAL ? "Sender" : "Receiver";
  }

  public String english() {
    return english;
  }

  public String french() {
    return french;
  }

  /** This code, which must be of the given kind: a refusal cannot carry a deferral's code. */
  Code of(Kind expected) {
    if (kind != expected) {
      throw new IllegalArgumentException(this + " is a " + kind + ", not a " + expected);
    }
    return this;
  }
}
