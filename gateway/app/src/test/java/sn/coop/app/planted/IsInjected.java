package sn.coop.app.planted;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Breaks rule 9 in each way. */
public final class IsInjected {
  private IsInjected() {}

  /** Breaks rule 9. */
  public static final class IntoAField {
    @Autowired @Nullable String field;
  }

  /** Breaks rule 9. */
  @Service
  public static final class ByScanning {}

  /** Breaks rule 9. */
  @Configuration
  public static final class ElsewhereThanInWiring {}
}
