/**
 * The conversation about one matter, as one local authority sees it: what was said, and where that
 * leaves each of its subjects. Never merged with the state of a delivery, and knows no ledger.
 */
@NullMarked
package sn.coop.core.casefile;

import org.jspecify.annotations.NullMarked;
