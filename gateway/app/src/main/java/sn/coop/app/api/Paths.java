package sn.coop.app.api;

import java.util.function.Function;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;

/** Names in paths, read strictly: what is not a name of ours is not found. */
final class Paths {
  private Paths() {}

  static MessageId messageId(String text) throws Refusal {
    return read(text, MessageId::new);
  }

  static ConversationId conversation(String text) throws Refusal {
    return read(text, ConversationId::new);
  }

  static Digest digest(String text) throws Refusal {
    return read(text, Digest::new);
  }

  private static <T> T read(String text, Function<String, T> parser) throws Refusal {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException notOurs) {
      throw new Refusal(
          Code.NOT_CASE_PARTY,
          new Sentence(
              "the identifier in the path is malformed",
              "l'identifiant donné dans le chemin est mal formé"));
    }
  }
}
