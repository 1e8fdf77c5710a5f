package sn.coop.core.delivery;

import sn.coop.core.partner.PartnerId;

/** Says that a delivery can be claimed. A hint may be lost or repeated: the sweeper finds all. */
@FunctionalInterface
public interface Hints {
  /** Never throws: a hint that cannot be given is forgotten. */
  void hint(PartnerId to, DeliveryId delivery);
}
