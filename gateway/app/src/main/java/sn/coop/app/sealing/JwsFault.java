package sn.coop.app.sealing;

/** What is wrong with a JWS, in one sentence for whoever made it. */
final class JwsFault extends Exception {
  private static final long serialVersionUID = 1L;

  JwsFault(String sentence) {
    super(sentence);
  }

  JwsFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
