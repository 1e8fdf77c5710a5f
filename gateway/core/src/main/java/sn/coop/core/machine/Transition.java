package sn.coop.core.machine;

/**
 * One row of a state machine's table.
 *
 * @param by who may make this move, in the words of the machine: a role
 */
public record Transition<S extends Enum<S>, E extends Enum<E>>(S from, E event, S to, String by) {}
