/** Tables of data that the program comes with. Knows nothing of what is in them. */
@NullMarked
package sn.coop.core.table;

import org.jspecify.annotations.NullMarked;
