package sn.coop.core.rule;

import java.time.Instant;

/**
 * What a rule may know besides the message.
 *
 * @param now when the message is judged
 * @param values the figures that are data: thresholds, notice periods
 */
public record Circumstances(Instant now, Values values) {}
