/**
 * Clocks of a case: what is due when, and by what right. A policy is never shown as law. Knows no
 * message and no machine; an overdue clock reminds people and decides nothing.
 */
@NullMarked
package sn.coop.core.deadline;

import org.jspecify.annotations.NullMarked;
