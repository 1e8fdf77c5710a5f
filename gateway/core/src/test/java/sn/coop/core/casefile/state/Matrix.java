package sn.coop.core.casefile.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A machine as it was written down beside the program, to hold the program's table against. */
final class Matrix {
  final Map<String, String> cells = new HashMap<>();
  final Set<String> states = new HashSet<>();
  Set<String> implied = Set.of();

  static Matrix of(String machine) {
    Matrix matrix = new Matrix();
    try (InputStream in = Matrix.class.getResourceAsStream(machine + ".matrix")) {
      if (in == null) {
        throw new AssertionError("no matrix of " + machine);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(matrix::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return matrix;
  }

  private void line(String line) {
    List<String> words = Arrays.asList(line.split(" ", -1));
    if (words.get(0).equals("implied")) {
      implied = Set.copyOf(words.subList(1, words.size()));
      return;
    }
    String state = words.get(0).replace(":", "");
    states.add(state);
    if (words.size() < 2) {
      return;
    }
    for (String cell : words.subList(2, words.size())) {
      String[] arrow = cell.split(">", -1);
      String taken = cells.put(state + " " + arrow[0], arrow[1] + " by " + words.get(1));
      if (taken != null) {
        throw new AssertionError("told twice: " + line);
      }
    }
  }

  /** Where the event leads and who makes it happen; {@code refused} if it is not written down. */
  String cell(Enum<?> state, Enum<?> event) {
    return cells.getOrDefault(state + " " + event, "refused");
  }
}
