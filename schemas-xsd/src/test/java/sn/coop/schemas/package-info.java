/**
 * Proofs that the contracts keep their own rules and judge the samples as their names say. Knows no
 * code but what was generated from the contracts.
 */
@NullMarked
package sn.coop.schemas;

import org.jspecify.annotations.NullMarked;
