package sn.coop.app.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a stored receipt says of itself; its signature is for its readers to verify. */
final class ReceiptText {
  private static final Pattern LEAF_HASH =
      Pattern.compile("\"leafHash\"\\s*:\\s*\"([0-9a-f]{64})\"");
  private static final Pattern RECIPIENTS =
      Pattern.compile("\"recipient\"\\s*:\\s*\\[([^\\]]*)\\]");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final String payload;

  /**
   * @param jws the compact JWS; one that cannot be taken apart says nothing
   */
  ReceiptText(String jws) {
    this.payload = payload(jws);
  }

  private static String payload(String jws) {
    String[] parts = jws.split("\\.", -1);
    if (parts.length != 3) {
      return "";
    }
    try {
      return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The leaf hash of the audit entry that it promises. */
  Optional<String> leafHash() {
    Matcher matcher = LEAF_HASH.matcher(payload);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** For whom it was given. */
  Set<String> recipients() {
    Matcher matcher = RECIPIENTS.matcher(payload);
    return matcher.find()
        ? QUOTED
            .matcher(matcher.group(1))
            .results()
            .map((MatchResult name) -> name.group(1))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
