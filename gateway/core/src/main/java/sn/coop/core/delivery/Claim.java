package sn.coop.core.delivery;

import java.util.Optional;

/** An attempt that is on record before anything is sent. */
public record Claim(Delivery delivery, Stored message, Optional<Rendition> rendition) {

  public Claim with(Rendition kept) {
    return new Claim(delivery, message, Optional.of(kept));
  }

  /** What is sent; only after the seal step. */
  public Rendition rendered() {
    return rendition.orElseThrow(
        () -> new IllegalStateException("delivery " + delivery.id() + " was not rendered"));
  }
}
