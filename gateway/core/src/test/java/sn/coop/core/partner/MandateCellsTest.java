package sn.coop.core.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.Parts;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.message.Status;
import sn.coop.core.partner.WrittenMandates.Cell;

/** The table of mandates, cell by cell, against what a person wrote down apart from it. */
class MandateCellsTest {
  private static final Set<Code> CLOSED =
      Set.of(Code.FAMILY_NOT_PERMITTED, Code.RECIPIENT_NOT_PERMITTED);

  private static final Map<String, Part> CHANNELS =
      WrittenMandates.CHANNELS.values().stream()
          .collect(
              Collectors.toMap(
                  Function.identity(), channel -> Parts.read("{channel: " + channel + "}")));

  private static final Envelope ANY = Draft.aRequest().envelope();

  /** One authority of every type, in two States of their own. */
  private static final Mandates OF_ALL_TYPES =
      new Mandates(
          Authorities.shipped()
              .and(
                  Stream.of("AA", "BB")
                      .flatMap(
                          country ->
                              Arrays.stream(AuthorityType.values()).map(t -> one(country, t)))
                      .toList()));

  private static Authority one(String country, AuthorityType type) {
    return new Authority(
        code(country, type), type, new Authority.Names("one", "une"), Optional.empty());
  }

  private static AuthorityCode code(String country, AuthorityType type) {
    String part = type.name().replace("_", "");
    return new AuthorityCode(country + "-" + part.substring(0, Math.min(12, part.length())));
  }

  /** Thousands of them: nothing is made twice. */
  private static List<Fault> judged(Cell cell, Part content) {
    boolean exercise = cell.from() == AuthorityType.TRAINING;
    Envelope.Kind kind =
        new Envelope.Kind(
            cell.what(),
            ANY.kind().schemaVersion(),
            exercise ? Status.EXERCISE : Status.ACTUAL,
            ANY.kind().urgency());
    List<AuthorityCode> to = List.of(code(cell.home() ? "AA" : "BB", cell.to()));
    Envelope.Route route = new Envelope.Route(code("AA", cell.from()), to);
    return OF_ALL_TYPES.judge(
        new Envelope(ANY.identity(), kind, route, ANY.life(), ANY.subject()), content, to);
  }

  private static Stream<Cell> cells() {
    return Stream.of(true, false)
        .flatMap(
            home ->
                Arrays.stream(AuthorityType.values())
                    .flatMap(
                        from ->
                            Arrays.stream(MessageType.values())
                                .flatMap(
                                    what ->
                                        Arrays.stream(AuthorityType.values())
                                            .map(to -> new Cell(from, what, to, home)))));
  }

  @Test
  void every_cell_is_open_or_closed_as_it_was_written_down() throws IOException {
    WrittenMandates written = WrittenMandates.read();
    List<Cell> cells = cells().toList();
    List<String> wrong = new ArrayList<>();
    int open = 0;
    int channels = 0;
    for (Cell cell : cells) {
      List<Code> codes = judged(cell, Draft.NOTHING).stream().map(Fault::code).toList();
      if (!written.isOpen(cell)) {
        if (codes.size() != 1 || !CLOSED.contains(codes.get(0))) {
          wrong.add(cell + " is closed, and the answer is " + codes);
        }
      } else if (!codes.isEmpty()) {
        wrong.add(cell + " is open, and the answer is " + codes);
      } else {
        open++;
        channels += written.channels(cell).size();
        wrong.addAll(wrongChannels(cell, written.channels(cell)));
      }
    }
    assertThat(wrong).isEmpty();
    System.out.printf(
        "mandates: %d cells (sender, message, recipient, home or abroad), %d open, over %d channels%n",
        cells.size(), open, channels);
    assertThat(open).isGreaterThan(900);
  }

  private static List<String> wrongChannels(Cell cell, Set<String> expected) {
    return CHANNELS.entrySet().stream()
        .filter(over -> judged(cell, over.getValue()).isEmpty() != expected.contains(over.getKey()))
        .map(over -> cell + " over " + over.getKey())
        .toList();
  }

  @Test
  void every_channel_is_one_of_the_code_list() throws IOException {
    assertThat(Set.copyOf(WrittenMandates.CHANNELS.values()))
        .isEqualTo(
            Files.readAllLines(
                    project().resolve("schemas-xsd/src/main/resources/codes/Channel.csv"))
                .stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet()));
  }

  private static Path project() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(root.resolve("rcg"))) {
      root = Optional.ofNullable(root.getParent()).orElseThrow();
    }
    return root;
  }
}
