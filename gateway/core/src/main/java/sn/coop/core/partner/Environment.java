package sn.coop.core.partner;

import sn.coop.core.message.Status;

/** Production and training never mix. */
public enum Environment {
  PRODUCTION,
  TRAINING;

  /** Whether a message of this status may pass here. EXERCISE is the only status of TRAINING. */
  public boolean carries(Status status) {
    return (status == Status.EXERCISE) == (this == TRAINING);
  }
}
