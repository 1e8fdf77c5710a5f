/**
 * The conversation about one matter, as one local authority sees it. Never merged with the state of
 * a delivery.
 */
@NullMarked
package sn.coop.core.casefile;

import org.jspecify.annotations.NullMarked;
