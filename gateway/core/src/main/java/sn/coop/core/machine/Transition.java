package sn.coop.core.machine;

import java.util.List;

/**
 * One row of a state machine's table.
 *
 * @param by who may make this move, in the words of the machine: a role, or several with a slash
 *     between them
 */
public record Transition<S extends Enum<S>, E extends Enum<E>>(S from, E event, S to, String by) {

  /** Whether this role may make the move. */
  public boolean isMadeBy(String role) {
    return List.of(by.split("/", -1)).contains(role);
  }
}
