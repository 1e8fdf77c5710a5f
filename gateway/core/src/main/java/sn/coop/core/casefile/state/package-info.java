/**
 * The machines of a case: its states, what moves it from one to another, and who may. Knows no
 * message's content and no ledger.
 */
@NullMarked
package sn.coop.core.casefile.state;

import org.jspecify.annotations.NullMarked;
