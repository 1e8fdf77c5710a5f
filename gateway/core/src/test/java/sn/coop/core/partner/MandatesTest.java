package sn.coop.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aMessage;

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

/** Nothing passes that no mandate covers, and whoever is stopped hears where to turn. */
class MandatesTest {
  private static final Set<Code> CLOSED =
      Set.of(Code.FAMILY_NOT_PERMITTED, Code.RECIPIENT_NOT_PERMITTED);

  private static final Map<String, Part> CHANNELS =
      WrittenMandates.CHANNELS.values().stream()
          .collect(
              Collectors.toMap(
                  Function.identity(), channel -> Parts.read("{channel: " + channel + "}")));

  private static final Draft ANY = Draft.aRequest();

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

  private final Mandates mandates = new Mandates(Authorities.shipped());

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
    Envelope any = ANY.envelope();
    boolean exercise = cell.from() == AuthorityType.TRAINING;
    Envelope.Kind kind =
        new Envelope.Kind(
            cell.what(),
            any.kind().schemaVersion(),
            exercise ? Status.EXERCISE : Status.ACTUAL,
            any.kind().urgency());
    List<AuthorityCode> to = List.of(code(cell.home() ? "AA" : "BB", cell.to()));
    Envelope.Route route = new Envelope.Route(code("AA", cell.from()), to);
    return OF_ALL_TYPES.judge(
        new Envelope(any.identity(), kind, route, any.life(), any.subject()), content, to);
  }

  private static List<Fault> judged(Mandates mandates, Draft draft) {
    return mandates.judge(
        draft.envelope(), draft.canonical().content(), draft.envelope().recipients());
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

  private void refused(Code code, String path, String words, Draft draft) {
    List<Fault> faults = judged(mandates, draft);
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).code()).isEqualTo(code);
    assertThat(faults.get(0).path()).isEqualTo(path);
    assertThat(faults.get(0).sentence().english()).contains(words);
    assertThat(faults.get(0).sentence().french()).isNotEqualTo(faults.get(0).sentence().english());
  }

  private static Draft from(String from, MessageType what, String to) {
    return aMessage(what, new AuthorityCode(from), new AuthorityCode(to));
  }

  private static Draft over(String channel, Draft draft, String more) {
    return draft.holding(Parts.read("{channel: %s%s}".formatted(channel, more)));
  }

  @Test
  void who_stands_in_no_table_sends_and_takes_nothing() {
    refused(
        Code.SENDER_NOT_AUTHORISED,
        "/sender",
        "SN-NOBODY stands in no table",
        from("SN-NOBODY", MessageType.POL_REQUEST, "ES-CNP"));
    refused(
        Code.RECIPIENT_NOT_PERMITTED,
        "/recipient[1]",
        "ES-NOBODY stands in no table",
        from("SN-DPJ", MessageType.POL_REQUEST, "ES-NOBODY"));
  }

  @Test
  void a_recipient_that_is_served_elsewhere_is_not_for_us_to_judge() {
    Draft draft = from("SN-DPJ", MessageType.POL_REQUEST, "ES-NOBODY");
    assertThat(mandates.judge(draft.envelope(), Draft.NOTHING, List.of())).isEmpty();
  }

  @Test
  void who_is_stopped_hears_through_whom_it_goes() {
    refused(
        Code.FAMILY_NOT_PERMITTED,
        "/sender",
        "goes through the central authority: SN-DACG",
        from("SN-GN", MessageType.MLA_REQUEST, "ES-MJU-SGCJI"));
    refused(
        Code.FAMILY_NOT_PERMITTED,
        "/sender",
        "goes through the central authority: GM-AGC",
        from("GM-GPF", MessageType.MLA_REQUEST, "SN-DACG"));
    refused(
        Code.FAMILY_NOT_PERMITTED,
        "/recipient[1]",
        "ES-CNP takes no MLA_REQUEST: mutual legal assistance goes through the central authority:"
            + " ES-MJU-SGCJI",
        from("SN-DACG", MessageType.MLA_REQUEST, "ES-CNP"));
    refused(
        Code.FAMILY_NOT_PERMITTED,
        "/sender",
        "police services and national central bureaus: SN-DNLT, SN-DPAF, SN-DPJ, SN-BCN, SN-GN",
        from("SN-DACG", MessageType.ALERT_CREATE, "ES-CNP"));
    refused(
        Code.RECIPIENT_NOT_PERMITTED,
        "/recipient[1]",
        "ES-CNP takes no BIO_SEARCH from SN-DPJ: biometric searches go through the national central"
            + " bureau: SN-BCN",
        from("SN-DPJ", MessageType.BIO_SEARCH, "ES-CNP"));
  }

  @Test
  void the_families_that_are_not_spoken_yet_are_not_replaced_by_others() {
    for (String sender : List.of("SN-CENTIF", "SN-CNLTP")) {
      for (MessageType what : MessageType.values()) {
        assertThat(judged(mandates, from(sender, what, "ES-CNP"))).as("%s", what).isNotEmpty();
      }
    }
  }

  @Test
  void a_closed_channel_is_answered_with_the_open_ones() {
    refused(
        Code.CHANNEL_NOT_ALLOWED,
        "/channel",
        "open to it: INTERPOL, POLICE",
        over("CENTRAL_AUTHORITY", from("SN-DPJ", MessageType.BIO_SEARCH, "SN-BCN"), ""));
  }

  @Test
  void one_closed_channel_is_one_fault_however_many_take_the_message() {
    Draft toBoth =
        from("SN-DPJ", MessageType.ALERT_CREATE, "ES-CNP")
            .to(new AuthorityCode("ES-CNP"), new AuthorityCode("GM-GPF"));
    refused(Code.CHANNEL_NOT_ALLOWED, "/channel", "open to it: POLICE", over("FIU", toBoth, ""));
  }

  @Test
  void interpol_carries_requests_in_urgent_cases_alone() {
    Draft request = from("SN-DACG", MessageType.MLA_REQUEST, "ES-MJU-SGCJI");
    Draft routine = over("INTERPOL", request, ", urgency: {level: ROUTINE}");
    refused(Code.CHANNEL_NOT_ALLOWED, "/channel", "urgent requests alone", routine);
    Draft urgent = over("INTERPOL", request, ", urgency: {level: URGENT}");
    assertThat(judged(mandates, urgent)).isEmpty();
    Draft decision =
        over(
            "INTERPOL",
            from("ES-MJU-SGCJI", MessageType.MLA_DECISION, "SN-DACG"),
            ", urgency: {level: URGENT}");
    refused(Code.CHANNEL_NOT_ALLOWED, "/channel", "CENTRAL_AUTHORITY, DIPLOMATIC", decision);
  }

  @Test
  void the_24_7_network_preserves_data_and_does_nothing_else() {
    Draft request = from("SN-DACG", MessageType.MLA_REQUEST, "ES-MJU-SGCJI");
    String preserve = ", mlaRequest: {measure: [{type: PRESERVE_DATA}%s]}";
    Draft alone = over("24_7_BUDAPEST", request, preserve.formatted(""));
    assertThat(judged(mandates, alone)).isEmpty();
    Draft more = over("24_7_BUDAPEST", request, preserve.formatted(", {type: SEARCH_PREMISES}"));
    refused(Code.CHANNEL_NOT_ALLOWED, "/channel", "preservation of data alone", more);
    Draft none = over("24_7_BUDAPEST", request, "");
    refused(Code.CHANNEL_NOT_ALLOWED, "/channel", "preservation of data alone", none);
  }

  @Test
  void judges_write_to_each_other_where_a_treaty_lets_them_and_time_presses() {
    Mandates courts =
        new Mandates(
            Authorities.shipped()
                .and(
                    Stream.of("SN", "FR", "ES")
                        .map(country -> one(country, AuthorityType.COURT))
                        .toList()));
    Draft request =
        aMessage(
            MessageType.MLA_REQUEST,
            code("SN", AuthorityType.COURT),
            code("FR", AuthorityType.COURT));
    String treaty = ", urgency: {level: %s}, legalBasis: [{instrument: %s}]";
    Draft direct = over("DIRECT_JUDICIAL", request, treaty.formatted("URGENT", "SN-FR-2021"));
    assertThat(judged(courts, direct)).isEmpty();
    for (Draft no :
        List.of(
            over("DIRECT_JUDICIAL", request, treaty.formatted("ROUTINE", "SN-FR-2021")),
            over("DIRECT_JUDICIAL", request, treaty.formatted("URGENT", "UNTOC")),
            direct.to(code("ES", AuthorityType.COURT)))) {
      assertThat(judged(courts, no))
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.code()).isEqualTo(Code.CHANNEL_NOT_ALLOWED);
                assertThat(fault.toString()).contains("go through your central authority");
              });
    }
  }

  @Test
  void a_gateway_ends_a_hit_on_a_dead_alert_and_never_confirms_one() {
    Draft answer = from("SN-GATEWAY", MessageType.ALERT_HIT_CONFIRMATION, "GM-GPF");
    String said = ", alertHitConfirmation: {answer: %s}";
    assertThat(judged(mandates, over("POLICE", answer, said.formatted("ALERT_NO_LONGER_VALID"))))
        .isEmpty();
    refused(
        Code.SENDER_NOT_AUTHORISED,
        "/sender",
        "the owner answers",
        over("POLICE", answer, said.formatted("CONFIRMED")));
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
