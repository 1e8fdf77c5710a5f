/**
 * Classes that break the rules of the house, so that it is seen that the rules can fail. Nothing
 * may know them but that proof.
 */
@NullMarked
package sn.coop.app.planted.two;

import org.jspecify.annotations.NullMarked;
