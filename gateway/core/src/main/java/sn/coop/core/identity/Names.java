package sn.coop.core.identity;

import java.util.List;
import sn.coop.core.message.Part;

/**
 * All names of one person, in all their scripts, as keys: names of birth and of marriage, aliases
 * and nicknames count alike. A single name is a name.
 */
public record Names(List<MatchingKey> keys) {
  public Names {
    keys = List.copyOf(keys);
  }

  /** The names that a {@code person} of a message has. */
  public static Names of(Part person) {
    return new Names(
        person.parts("name").stream()
            .flatMap(name -> name.text("fullName").stream())
            .map(MatchingKey::of)
            .distinct()
            .toList());
  }

  /** Whether one of them may be the name that this key was made of. */
  public boolean matches(MatchingKey sought) {
    return keys.stream().anyMatch(sought::matches);
  }

  /** Whether a name of the one may be a name of the other. */
  public boolean matches(Names other) {
    return other.keys.stream().anyMatch(this::matches);
  }

  /** The likeness of the two names that are most alike: 0 to 1. */
  public double likeness(Names other) {
    return keys.stream()
        .flatMap(mine -> other.keys.stream().map(mine::likeness))
        .max(Double::compare)
        .orElse(0.0);
  }
}
