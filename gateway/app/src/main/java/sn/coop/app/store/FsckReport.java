package sn.coop.app.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What fsck counted, and every fault it found. */
public final class FsckReport {
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  void count(String what) {
    count(what, 1);
  }

  void count(String what, long more) {
    counts.merge(what, more, Long::sum);
  }

  void fault(String what) {
    faults.add(what);
  }

  /** How many of a kind were seen, such as {@code messages}. */
  public long counted(String what) {
    return counts.getOrDefault(what, 0L);
  }

  public Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  public List<String> faults() {
    return List.copyOf(faults);
  }

  public boolean isSound() {
    return faults.isEmpty();
  }

  /** One line a count, one line a fault, and the verdict last. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach((what, many) -> text.append("%-32s %d%n".formatted(what, many)));
    faults.forEach(fault -> text.append("FAULT ").append(fault).append(System.lineSeparator()));
    return text.append(isSound() ? "sound" : "%d faults".formatted(faults.size())).toString();
  }
}
