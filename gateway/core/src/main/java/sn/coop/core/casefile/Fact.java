package sn.coop.core.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageType;

/** What a case keeps of a message: enough to tell where it stands, and no personal data. */
public record Fact(MessageType type, Place place, Route route, List<Said> said) {
  public Fact {
    said = List.copyOf(said);
  }

  /**
   * Where it belongs among the others.
   *
   * @param sequence its author's own count in this conversation
   */
  public record Place(MessageId id, Optional<MessageId> refTo, long sequence, Instant writtenAt) {}

  /** Who said it to whom. */
  public record Route(AuthorityCode author, List<AuthorityCode> recipients) {
    public Route {
      recipients = List.copyOf(recipients);
    }
  }

  public MessageId id() {
    return place.id();
  }

  public AuthorityCode author() {
    return route.author();
  }

  /** Everything of one kind that it says, in its order. */
  public Stream<Said> all(String what) {
    return said.stream().filter(one -> one.what().equals(what));
  }

  /** The first value of a kind. */
  public Optional<String> value(String what) {
    return all(what).map(Said::value).findFirst();
  }

  /** Whether it says this. */
  public boolean says(String what, String value) {
    return all(what).anyMatch(one -> one.value().equals(value));
  }
}
