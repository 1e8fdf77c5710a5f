package sn.coop.core.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sn.coop.core.delivery.TransportState.Event;

/** The table of transport as it was written down a second time, by hand: transport.matrix. */
final class TransportMatrix {
  private final List<String> events;
  private final Map<TransportState, List<String>> rows = new EnumMap<>(TransportState.class);

  private TransportMatrix(List<String> lines) {
    events = cells(lines.get(1).substring(1));
    for (String line : lines.subList(2, lines.size())) {
      List<String> cells = cells(line);
      rows.put(TransportState.valueOf(cells.get(0)), cells.subList(1, cells.size()));
    }
  }

  static TransportMatrix read() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(TransportMatrix.class.getResourceAsStream("transport.matrix"))) {
      return new TransportMatrix(new String(text.readAllBytes(), UTF_8).lines().toList());
    }
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.strip().split(" +", -1));
  }

  List<String> events() {
    return events;
  }

  Map<TransportState, List<String>> rows() {
    return rows;
  }

  /** Where an event leads; empty where it is not allowed. */
  Optional<TransportState> target(TransportState state, Event event) {
    String cell = Objects.requireNonNull(rows.get(state)).get(events.indexOf(event.name()));
    return cell.equals(".") ? Optional.empty() : Optional.of(TransportState.valueOf(cell));
  }
}
