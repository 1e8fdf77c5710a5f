package sn.coop.core.delivery;

import sn.coop.core.message.SealedMessage;

/**
 * The very bytes that go to a partner, kept before the first send: a retry sends these.
 *
 * @param message what the partner gets; untranslated, it is the original, byte for byte
 * @param countersignature our seal over it
 * @param report the translation report, one line of JSON
 */
public record Rendition(SealedMessage message, String countersignature, String report) {}
