/**
 * The canon put together: the rules of all families in one book. Knows the rules, and no message.
 */
@NullMarked
package sn.coop.core.canon;

import org.jspecify.annotations.NullMarked;
