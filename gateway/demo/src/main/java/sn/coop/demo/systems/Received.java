package sn.coop.demo.systems;

import sn.coop.core.delivery.Canon.Canonical;
import sn.coop.core.message.MessageKey;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.SealedMessage;

/** A message whose seal and countersignature held. */
public record Received(SealedMessage sealed, Canonical canonical) {
  public MessageKey key() {
    return canonical.envelope().key();
  }

  public MessageType type() {
    return canonical.envelope().type();
  }
}
