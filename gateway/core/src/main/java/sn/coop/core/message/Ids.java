package sn.coop.core.message;

/** Where new names come from; injected, so that tests know them. */
public interface Ids {
  /** A fresh UUID version 7 (RFC 9562) in lower case, without the {@code urn:uuid:} prefix. */
  String next();

  default MessageId nextMessageId() {
    return new MessageId("urn:uuid:" + next());
  }
}
