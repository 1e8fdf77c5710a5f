package sn.coop.app.planted.two;

import java.util.Optional;
import sn.coop.app.planted.one.One;

/** Breaks rule 6, together with {@link One}. */
public record Two(Optional<One> one) {
  public boolean isAlone() {
    return one.map(One::two).isEmpty();
  }
}
