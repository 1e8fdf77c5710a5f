/**
 * The rules of the house, as tests over classes and sources, and a proof that each of them can
 * fail. Knows what may depend on what, and nothing of what the classes do.
 */
@NullMarked
package sn.coop.app.architecture;

import org.jspecify.annotations.NullMarked;
