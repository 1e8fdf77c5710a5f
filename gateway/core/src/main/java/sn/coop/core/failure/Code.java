package sn.coop.core.failure;

import java.util.Locale;

/**
 * Every reason the gateway can give, with each of its wire forms, once.
 *
 * <p>Columns: who must act, HTTP status, ebMS 3.0 error code (section 6.7), and what the sender is
 * told to do, in English and French. The SOAP fault side follows from the kind.
 */
public enum Code {
  SCHEMA_INVALID(
      Kind.REFUSAL,
      422,
      "EBMS:0004",
      "The message does not follow its schema; correct the named place and send it again.",
      "Le message ne suit pas son schéma ; corrigez l'endroit indiqué et renvoyez-le."),
  VERSION_UNSUPPORTED(
      Kind.REFUSAL,
      422,
      "EBMS:0002",
      "This schema version is not spoken here; use one of the versions named.",
      "Cette version de schéma n'est pas reconnue ici ; utilisez l'une des versions indiquées."),
  CHARSET(
      Kind.REFUSAL,
      400,
      "EBMS:0009",
      "The message is not well-formed UTF-8; encode it as UTF-8 and seal it again.",
      "Le message n'est pas un texte UTF-8 valide ; encodez-le en UTF-8 et scellez-le de nouveau."),
  XML_ATTACK(
      Kind.REFUSAL,
      400,
      "EBMS:0009",
      "The XML declares a document type or an entity; remove it.",
      "Le XML déclare un type de document ou une entité ; retirez cette déclaration."),
  MEDIA_TYPE(
      Kind.REFUSAL,
      415,
      "EBMS:0002",
      "Only application/json and application/xml are spoken here; set Content-Type.",
      "Seuls application/json et application/xml sont acceptés ; indiquez Content-Type."),
  TOO_LARGE(
      Kind.REFUSAL,
      413,
      "EBMS:0011",
      "The message is larger than the bound named; send large content as an attachment.",
      "Le message dépasse la limite indiquée ; envoyez les contenus volumineux en pièce jointe."),
  SIGNATURE_MISSING(
      Kind.REFUSAL,
      401,
      "EBMS:0103",
      "The message carries no seal; seal its exact bytes and send the seal with it.",
      "Le message n'est pas scellé ; scellez ses octets exacts et joignez le sceau."),
  SIGNATURE_INVALID(
      Kind.REFUSAL,
      401,
      "EBMS:0101",
      "The seal does not hold for these bytes; seal the exact bytes sent, with the pinned key.",
      "Le sceau ne correspond pas à ces octets ; scellez les octets envoyés, avec la clé déclarée."),
  CERT_UNKNOWN(
      Kind.REFUSAL,
      403,
      "EBMS:0101",
      "This certificate belongs to no active partner; ask the administrator to register it.",
      "Ce certificat n'appartient à aucun partenaire actif ; faites-le enregistrer."),
  CERT_EXPIRED(
      Kind.REFUSAL,
      403,
      "EBMS:0101",
      "This certificate is outside its validity; renew it and have the new one registered.",
      "Ce certificat est hors de sa période de validité ; renouvelez-le et faites-le enregistrer."),
  SENDER_NOT_AUTHORISED(
      Kind.REFUSAL,
      403,
      "EBMS:0010",
      "This partner may not speak for the sending authority named; send as a listed authority.",
      "Ce partenaire ne peut pas agir pour l'autorité expéditrice ; utilisez une autorité listée."),
  FAMILY_NOT_PERMITTED(
      Kind.REFUSAL,
      403,
      "EBMS:0010",
      "The agreement does not cover this family of messages; use the channel agreed for it.",
      "L'accord ne couvre pas cette famille de messages ; utilisez le canal convenu."),
  RECIPIENT_NOT_PERMITTED(
      Kind.REFUSAL,
      422,
      "EBMS:0010",
      "A recipient cannot be reached from here; look it up under /api/v1/authorities.",
      "Un destinataire n'est pas joignable d'ici ; consultez /api/v1/authorities."),
  ENV_MISMATCH(
      Kind.REFUSAL,
      403,
      "EBMS:0010",
      "Training and production never mix; send this status to the matching environment.",
      "Formation et production ne se mélangent pas ; utilisez l'environnement correspondant."),
  DUPLICATE_DIFFERENT_CONTENT(
      Kind.REFUSAL,
      409,
      "EBMS:0003",
      "This message id was already used for other content; give the new message a new id.",
      "Cet identifiant a déjà servi pour un autre contenu ; donnez-en un nouveau au message."),
  ATTACHMENT_MISSING(
      Kind.REFUSAL,
      409,
      "EBMS:0011",
      "An attachment named by the message is not here yet; upload it, then send the message again.",
      "Une pièce jointe annoncée manque encore ; déposez-la, puis renvoyez le message."),
  ATTACHMENT_HASH_MISMATCH(
      Kind.REFUSAL,
      422,
      "EBMS:0003",
      "The attachment's bytes do not have the announced SHA-256; upload the right bytes.",
      "Les octets de la pièce jointe n'ont pas le SHA-256 annoncé ; déposez les bons octets."),
  EXPIRED(
      Kind.REFUSAL,
      422,
      "EBMS:0202",
      "The message's life (validUntil) is over; write a new message if it still matters.",
      "La durée de vie du message (validUntil) est passée ; écrivez-en un nouveau si besoin."),
  NOT_CASE_PARTY(
      Kind.REFUSAL,
      404,
      "EBMS:0010",
      "Nothing with this identifier is visible to you; check it.",
      "Rien de visible pour vous sous cet identifiant ; vérifiez-le."),
  INCONSISTENT(
      Kind.REFUSAL,
      422,
      "EBMS:0003",
      "The message contradicts what is recorded; compare the named values.",
      "Le message contredit ce qui est enregistré ; comparez les valeurs indiquées."),
  UNREACHABLE(
      Kind.DEFERRAL,
      503,
      "EBMS:0005",
      "The next system cannot be reached; it is tried again until the message's life ends.",
      "Le système suivant est injoignable ; nouvel essai jusqu'à la fin de vie du message."),
  SILENT(
      Kind.DEFERRAL,
      503,
      "EBMS:0301",
      "No receipt yet; it is asked for again until the message's life ends.",
      "Pas encore d'accusé ; nouvel essai jusqu'à la fin de vie du message."),
  RECEIPT_INVALID(
      Kind.DEFERRAL,
      503,
      "EBMS:0302",
      "The receipt does not hold for this message; a right one is awaited.",
      "L'accusé ne vaut pas pour ce message ; un accusé valable est attendu."),
  BUSY(
      Kind.DEFERRAL,
      503,
      "EBMS:0004",
      "Too much at once; repeat the same message after the time named.",
      "Trop de demandes à la fois ; répétez le même message après le délai indiqué."),
  STORE_DOWN(
      Kind.DEFERRAL,
      503,
      "EBMS:0004",
      "Nothing can be stored just now, so nothing was accepted; repeat the same message later.",
      "Rien ne peut être enregistré, donc rien n'est accepté ; répétez le même message plus tard."),
  AUDIT_FORKED(
      Kind.BREACH,
      503,
      "EBMS:0004",
      "The gateway has halted for its operators; repeat the same message later.",
      "La passerelle est arrêtée par ses exploitants ; répétez le même message plus tard."),
  KEY_MISSING(
      Kind.BREACH,
      503,
      "EBMS:0004",
      "The gateway has halted for its operators; repeat the same message later.",
      "La passerelle est arrêtée par ses exploitants ; répétez le même message plus tard."),
  LEDGER_CORRUPT(
      Kind.BREACH,
      503,
      "EBMS:0004",
      "The gateway has halted for its operators; repeat the same message later.",
      "La passerelle est arrêtée par ses exploitants ; répétez le même message plus tard.");

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

  Code(Kind kind, int httpStatus, String ebms, String english, String french) {
    this.kind = kind;
    this.httpStatus = httpStatus;
    this.ebms = ebms;
    this.english = english;
    this.french = french;
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
