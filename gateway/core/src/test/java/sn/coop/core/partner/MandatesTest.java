package sn.coop.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Draft.aMessage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sn.coop.core.codes.AuthorityType;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.fixtures.Parts;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.MessageType;

/** Nothing passes that no mandate covers, and whoever is stopped hears where to turn. */
class MandatesTest {
  private final Mandates mandates = new Mandates(Authorities.shipped());

  private static List<Fault> judged(Mandates mandates, Draft draft) {
    return mandates.judge(
        draft.envelope(), draft.canonical().content(), draft.envelope().recipients());
  }

  private void refused(Code code, String path, String words, Draft draft) {
    List<Fault> faults = judged(mandates, draft);
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).code()).isEqualTo(code);
    assertThat(faults.get(0).path()).isEqualTo(path);
    assertThat(faults.get(0).sentence().english()).contains(words);
    assertThat(faults.get(0).sentence().french()).isNotEqualTo(faults.get(0).sentence().english());
  }

  private static Authority court(String country) {
    return new Authority(
        new AuthorityCode(country + "-COURT"),
        AuthorityType.COURT,
        new Authority.Names("court", "tribunal"),
        Optional.empty());
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
                .and(Stream.of("SN", "FR", "ES").map(MandatesTest::court).toList()));
    Draft request = aMessage(MessageType.MLA_REQUEST, court("SN").code(), court("FR").code());
    String treaty = ", urgency: {level: %s}, legalBasis: [{instrument: %s}]";
    Draft direct = over("DIRECT_JUDICIAL", request, treaty.formatted("URGENT", "SN-FR-2021"));
    assertThat(judged(courts, direct)).isEmpty();
    for (Draft no :
        List.of(
            over("DIRECT_JUDICIAL", request, treaty.formatted("ROUTINE", "SN-FR-2021")),
            over("DIRECT_JUDICIAL", request, treaty.formatted("URGENT", "UNTOC")),
            direct.to(court("ES").code()))) {
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
}
