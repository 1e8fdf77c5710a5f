package sn.coop.core.failure;

/**
 * What a person is told, in both working languages. Holds no value of a message: those may be
 * personal.
 */
public record Sentence(String english, String french) {}
