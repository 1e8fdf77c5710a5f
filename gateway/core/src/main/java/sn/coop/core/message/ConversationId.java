package sn.coop.core.message;

import java.util.regex.Pattern;

/** The name of one case on every gateway, for its whole life. */
public record ConversationId(String urn) {
  private static final Pattern FORM =
      Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public ConversationId {
    if (!FORM.matcher(urn).matches()) {
      throw new IllegalArgumentException(
          "a conversation id is urn:uuid: and a lower-case UUID: " + urn);
    }
  }

  @Override
  public String toString() {
    return urn;
  }
}
