package sn.coop.demo.prove;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import sn.coop.core.failure.Failure;
import sn.coop.demo.StepFailed;

/** One thing that is claimed of a gateway, and how to see it. */
record Claim(String name, String sentence, Proof proof) {

  /** Returning means that the claim held. */
  interface Proof {
    void show(Setting setting, Told told)
        throws StepFailed,
            Failure,
            IOException,
            ExecutionException,
            TimeoutException,
            InterruptedException;
  }
}
