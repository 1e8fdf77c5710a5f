package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sn.coop.core.evidence.EvidenceNotice;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Status;
import sn.coop.core.message.Urgency;
import sn.coop.core.table.Table;
import sn.coop.schemas.canonical.Message;

/** The lists that the core has by hand, because it does more with them than name them. */
class CodeListsTest {

  @Test
  void the_core_knows_every_code_that_the_schema_lets_through() {
    assertThat(column("Status", "code")).isEqualTo(names(Status.values()));
    assertThat(column("UrgencyLevel", "code")).isEqualTo(names(Urgency.values()));
    assertThat(column("EvidenceEvent", "code")).isEqualTo(names(EvidenceNotice.Event.values()));
  }

  @Test
  void the_core_knows_every_message_type_with_its_family_and_what_it_refers_to() {
    List<MessageType> types = List.of(MessageType.values());
    assertThat(column("MessageType", "code")).isEqualTo(names(MessageType.values()));
    assertThat(column("MessageType", "family"))
        .isEqualTo(types.stream().map(type -> type.family().name()).toList());
    assertThat(column("MessageType", "reference"))
        .isEqualTo(types.stream().map(type -> type.reference().name()).toList());
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  private static List<String> column(String list, String column) {
    return Table.beside(Message.class, "/codes/" + list + ".csv").rows().stream()
        .map(row -> row.getOrDefault(column, ""))
        .toList();
  }
}
