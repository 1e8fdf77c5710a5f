/**
 * Where everything is put together, by hand: every bean is built here and nothing is found by
 * scanning. The only place with an ambient clock, randomness and ids, and with Camel beside routes.
 */
@NullMarked
package sn.coop.app.wiring;

import org.jspecify.annotations.NullMarked;
