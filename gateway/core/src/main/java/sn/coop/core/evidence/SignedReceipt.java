package sn.coop.core.evidence;

/** A receipt and its compact JWS (typ {@code coop-receipt+jws}), byte-identical on every repeat. */
public record SignedReceipt(Receipt receipt, String jws) {}
