package sn.coop.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where the deliveries of a message stand, as its sender is shown them. */
public record Standings(List<String> all) {
  public Standings {
    all = List.copyOf(all);
  }

  Standings(JsonNode message) {
    this(message.findValuesAsString("standing"));
  }

  /** Whether one stands there. */
  public boolean has(String standing) {
    return all.contains(standing);
  }
}
