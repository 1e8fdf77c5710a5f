package sn.coop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.message.AuthorityCode;
import tools.jackson.databind.JsonNode;

/** A case file as a gateway shows it to one of its parties. */
public record Timeline(JsonNode file) {

  /** The file of an authority among those that the gateway showed. */
  public static Optional<Timeline> of(JsonNode shown, AuthorityCode authority) {
    for (JsonNode file : shown.path("cases")) {
      if (file.path("authority").asString("").equals(authority.code())) {
        return Optional.of(new Timeline(file));
      }
    }
    return Optional.empty();
  }

  /** Where the case stands. */
  public String state() {
    return text("state");
  }

  /** Each subject of the case and where it stands, such as {@code measure:m1 ACCEPTED}. */
  public List<String> subjects() {
    List<String> subjects = new ArrayList<>();
    file.path("subjects")
        .forEach(
            one ->
                subjects.add(
                    one.path("subject").asString("") + " " + one.path("state").asString("")));
    return subjects;
  }

  /** Our side's reference, then the other side's. */
  public String references() {
    return text("ownRef") + " / " + text("peerRef");
  }

  private String text(String name) {
    return file.path(name).asString("");
  }

  /** The lines, the oldest first. */
  public List<JsonNode> entries() {
    List<JsonNode> entries = new ArrayList<>();
    file.path("timeline").forEach(entries::add);
    return entries;
  }

  /** Whether a line moved the case from one state to another. */
  public boolean hasMove(String before, String after) {
    return entries().stream()
        .anyMatch(
            e ->
                e.path("before").asString("").equals(before)
                    && e.path("after").asString("").equals(after));
  }

  /**
   * The log integrates entries in batches, so a proof may come a moment after its entry.
   *
   * @throws Deferral while a line has none
   */
  public Timeline proven() throws Deferral {
    if (!entries().stream().allMatch(entry -> entry.path("proof").isObject())) {
      throw new Deferral(Code.SILENT, "some steps have no proof yet");
    }
    return this;
  }

  /** For people: one line a step. */
  String toText() {
    StringBuilder text = new StringBuilder();
    text.append("%s  %s  (%s)\n".formatted(text("authority"), state(), references()));
    subjects().forEach(subject -> text.append("    ").append(subject).append('\n'));
    for (JsonNode e : entries()) {
      text.append(
          "  %-24s  %-9s %-14s %s%s\n"
              .formatted(
                  e.path("at").asString(""),
                  e.path("step").asString(""),
                  e.path("actor").asString(""),
                  move(e),
                  e.path("note").asString("")));
    }
    return text.toString();
  }

  private static String move(JsonNode e) {
    String before = e.path("before").asString("");
    String after = e.path("after").asString("");
    String inferred = e.path("inferred").asBoolean(false) ? " (inferred)" : "";
    return before.equals(after) ? "" : before + " -> " + after + inferred + "  ";
  }
}
