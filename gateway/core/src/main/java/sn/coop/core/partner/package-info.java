/**
 * Who we exchange with: technical peers, the authorities that stand behind them, and what was
 * agreed. Knows no file format and no socket.
 */
@NullMarked
package sn.coop.core.partner;

import org.jspecify.annotations.NullMarked;
