/**
 * The seal over exact bytes, as two promises: making one and checking one. Knows no cryptography;
 * that stands behind the ports.
 */
@NullMarked
package sn.coop.core.seal;

import org.jspecify.annotations.NullMarked;
