/**
 * The systems of the agencies, as a partner would write them: they seal, send, fetch, check and
 * receipt. Know a gateway only by its addresses and its pinned certificates.
 */
@NullMarked
package sn.coop.demo.systems;

import org.jspecify.annotations.NullMarked;
