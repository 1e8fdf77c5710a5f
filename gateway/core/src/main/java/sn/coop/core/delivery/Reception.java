package sn.coop.core.delivery;

import sn.coop.core.delivery.Ledger.Recorded;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.Arrival;

/** Where every way in hands over what arrived. */
@FunctionalInterface
public interface Reception {
  /**
   * Admits and records. When it returns, the message is on the disk and its receipt may be given.
   *
   * @throws Failure the answer to give instead; a refusal is on record by then
   */
  Recorded receive(Arrival arrival) throws Failure;
}
