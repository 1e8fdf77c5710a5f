/** State machines as tables, to be read, drawn and tried pair by pair. Knows no state of any. */
@NullMarked
package sn.coop.core.machine;

import org.jspecify.annotations.NullMarked;
