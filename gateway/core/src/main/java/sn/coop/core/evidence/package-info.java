/** What proves a step afterwards: receipts, delivery evidence, audit records. Knows no store. */
@NullMarked
package sn.coop.core.evidence;

import org.jspecify.annotations.NullMarked;
