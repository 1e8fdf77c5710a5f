package sn.coop.core.codes;

import java.util.Optional;
import java.util.stream.Stream;

/** Codes as they stand in a message that may still be wrong. */
public final class Codes {
  private Codes() {}

  /** The code of this name; empty if the list has none, which is for the schema to say. */
  public static <C extends Enum<C>> Optional<C> find(Class<C> list, String name) {
    return Stream.of(list.getEnumConstants()).filter(code -> code.name().equals(name)).findFirst();
  }
}
