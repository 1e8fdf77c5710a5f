/**
 * The life of a message as decisions and one durable port, the {@link Ledger}. Does no I/O of its
 * own.
 */
@NullMarked
package sn.coop.core.delivery;

import org.jspecify.annotations.NullMarked;
