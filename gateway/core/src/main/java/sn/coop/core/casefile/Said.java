package sn.coop.core.casefile;

/**
 * One thing that a message says to its case: codes, names of measures, versions and dates. Never
 * personal data.
 *
 * @param what such as {@code decision}
 * @param of what it is said of, such as a measure; empty for the case
 */
public record Said(String what, String of, String value) {}
