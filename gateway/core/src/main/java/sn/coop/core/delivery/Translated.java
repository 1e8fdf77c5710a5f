package sn.coop.core.delivery;

import sn.coop.core.message.SealedMessage;

/** A claimed message in the words of its next hop, not yet countersigned. */
public record Translated(Claim claim, SealedMessage message, String report) {}
