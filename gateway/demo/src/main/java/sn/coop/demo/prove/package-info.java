/**
 * The product's claims, each proven against the running demo by one short command. Knows the demo's
 * homes and what any partner knows of a gateway; never looks into a ledger.
 */
@NullMarked
package sn.coop.demo.prove;

import org.jspecify.annotations.NullMarked;
