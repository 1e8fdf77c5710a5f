package sn.coop.core.delivery;

import java.util.Optional;

/**
 * What a peer said at once; data until it is verified.
 *
 * @param receipt the peer's compact JWS; empty if it answers later, by queue or by call
 */
public record Answered(Claim claim, Optional<String> receipt) {}
