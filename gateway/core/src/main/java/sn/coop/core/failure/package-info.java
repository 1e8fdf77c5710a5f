/**
 * What can go wrong, and who must act: {@link Refusal} (the sender), {@link Deferral} (time),
 * {@link Breach} (a human, now). Knows no transport; each {@link Code} row holds every wire form
 * once.
 */
@NullMarked
package sn.coop.core.failure;

import org.jspecify.annotations.NullMarked;
