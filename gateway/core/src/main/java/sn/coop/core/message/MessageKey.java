package sn.coop.core.message;

/** The inbox key: unique for ever, whatever the transport. */
public record MessageKey(AuthorityCode sender, MessageId id) {
  @Override
  public String toString() {
    return sender + "/" + id;
  }
}
