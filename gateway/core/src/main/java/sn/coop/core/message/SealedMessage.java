package sn.coop.core.message;

/** The originator's exact bytes and the originator's seal over them. */
public record SealedMessage(Bytes content, MediaType mediaType, String seal) {

  /** SHA-256 of the sealed bytes: what a receipt, a duplicate and the audit log speak of. */
  public Digest digest() {
    return content.digest();
  }
}
