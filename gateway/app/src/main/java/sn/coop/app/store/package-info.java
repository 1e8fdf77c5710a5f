/**
 * The ledger and the audit log in SQL: what was answered is on the disk. Knows no transport, no key
 * and no route; nothing outside this package sees JDBC.
 */
@NullMarked
package sn.coop.app.store;

import org.jspecify.annotations.NullMarked;
