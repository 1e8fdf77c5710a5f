/**
 * The message: its identity, its envelope, its exact bytes. Knows nothing of how it travels or
 * where it is kept.
 */
@NullMarked
package sn.coop.core.message;

import org.jspecify.annotations.NullMarked;
