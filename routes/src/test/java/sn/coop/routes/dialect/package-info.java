/**
 * Proofs that both forms of a message are read strictly and mean the same. Knows the samples of the
 * schema module and no route.
 */
@NullMarked
package sn.coop.routes.dialect;

import org.jspecify.annotations.NullMarked;
