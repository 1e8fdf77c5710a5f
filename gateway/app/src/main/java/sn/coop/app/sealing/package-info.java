/**
 * Keys, seals, receipts, signed notes and pinned TLS: the only package that may know Bouncy Castle,
 * JOSE or DSS. Knows no transport, no store and no partner file; it is given keys and certificates.
 */
@NullMarked
package sn.coop.app.sealing;

import org.jspecify.annotations.NullMarked;
