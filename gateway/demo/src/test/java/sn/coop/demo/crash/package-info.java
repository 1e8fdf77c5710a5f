/**
 * Halts gateways at each step they make durable, in the middle of a real story, and looks for any
 * difference at its end. Knows a gateway's home and its ports, and of its inside only {@link
 * sn.coop.core.delivery.DurableSteps}.
 */
@NullMarked
package sn.coop.demo.crash;

import org.jspecify.annotations.NullMarked;
