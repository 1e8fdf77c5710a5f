package sn.coop.core.message;

/**
 * An attachment as its message names it: a claim-check. The file name is metadata, never a path.
 */
public record AttachmentRef(
    String localId, Digest sha256, long size, String mediaType, String fileName) {

  /** Largest attachment, in bytes: 2 GiB. */
  public static final long MAX_SIZE = 2L << 30;
}
