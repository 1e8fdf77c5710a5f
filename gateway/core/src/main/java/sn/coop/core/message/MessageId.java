package sn.coop.core.message;

import java.util.regex.Pattern;

/**
 * A message's own name, given by its sender, unique for that sender for ever; a resend keeps it.
 */
public record MessageId(String urn) {
  private static final Pattern FORM =
      Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public MessageId {
    if (!FORM.matcher(urn).matches()) {
      throw new IllegalArgumentException("a message id is urn:uuid: and a lower-case UUID: " + urn);
    }
  }

  @Override
  public String toString() {
    return urn;
  }
}
