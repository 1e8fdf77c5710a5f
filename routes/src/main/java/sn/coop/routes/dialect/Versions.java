package sn.coop.routes.dialect;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.table.Table;
import sn.coop.schemas.canonical.Message;

/**
 * The versions of the schema set: the current one and the one before it are spoken, so that
 * partners need not all change on one day. Which those are, and what is new in which, the code
 * lists say.
 */
final class Versions {
  private final List<String> spoken;
  private final Map<String, String> typesSince;

  Versions() {
    spoken =
        Table.beside(Message.class, "/codes/SchemaVersion.csv").rows().stream()
            .map(row -> row.getOrDefault("code", ""))
            .toList();
    typesSince =
        Table.beside(Message.class, "/codes/MessageType.csv").rows().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> row.getOrDefault("code", ""), row -> row.getOrDefault("since", "")));
  }

  /** The versions that are understood here, the oldest first. */
  List<String> spoken() {
    return spoken;
  }

  /**
   * @throws Refusal if the message is of a version that is not spoken here; nothing more can be
   *     said of it
   */
  void refuseOthers(Message message) throws Refusal {
    String version = message.getSchemaVersion();
    if (version != null && !spoken.contains(version)) {
      throw Faults.otherVersion("/schemaVersion", String.join(", ", spoken));
    }
  }

  /** A message type that its version does not know yet. */
  List<Fault> judge(Message message) {
    String since = typesSince.getOrDefault(String.valueOf(message.getMessageType()), "");
    if (spoken.indexOf(message.getSchemaVersion()) < 0
        || spoken.indexOf(message.getSchemaVersion()) >= spoken.indexOf(since)) {
      return List.of();
    }
    return List.of(
        new Fault(Code.SCHEMA_INVALID, Faults.VERSION, "/messageType", Wording.spokenSince(since)));
  }
}
