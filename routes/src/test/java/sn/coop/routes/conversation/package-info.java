/**
 * Stories of whole cases between several gateways in memory, with the real forms, rules and
 * decisions and a clock that the story moves. Knows no transport.
 */
@NullMarked
package sn.coop.routes.conversation;

import org.jspecify.annotations.NullMarked;
