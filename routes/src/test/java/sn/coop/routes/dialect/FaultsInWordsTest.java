package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;

class FaultsInWordsTest {
  private static final Samples.Sample REQUEST = Samples.of("mla/valid/request-three-measures.json");
  private static final Samples.Sample ACK = Samples.of("mla/valid/ack.xml");

  private final CanonicalForms forms = Samples.newForms();

  private List<Fault> faults(Bytes content, MediaType form) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> forms.read(content, form));
    assertThat(refusal).isNotNull();
    assertThat(refusal.faults()).isNotEmpty();
    return refusal.faults();
  }

  private List<Fault> faults(Samples.Sample sample, UnaryOperator<String> change) {
    Bytes content = Bytes.utf8(change.apply(sample.content().asUtf8()));
    assertThat(content).isNotEqualTo(sample.content());
    return faults(content, sample.mediaType());
  }

  /** French typography: a space stands before the double signs, which English does not have. */
  private static void isTwofold(Sentence sentence) {
    assertThat(sentence.english()).matches("[a-z].+").doesNotContainPattern(" [;:?]");
    assertThat(sentence.french()).matches("[a-zé].+").doesNotContainPattern("[a-zA-Zé][;:?]( |$)");
    assertThat(sentence.french()).isNotEqualTo(sentence.english());
  }

  @Test
  void every_fault_of_an_invalid_sample_is_told_in_both_languages() throws IOException {
    for (Samples.Sample sample : Samples.all("invalid")) {
      for (Fault fault : faults(sample.content(), sample.mediaType())) {
        isTwofold(fault.sentence());
        assertThat(fault.path()).as(sample.toString()).startsWith("/");
      }
    }
  }

  /** Messages that are not even read to their end, or whose values have the wrong kind. */
  private List<Fault> ofBrokenMessages() {
    List<Fault> found = new ArrayList<>();
    for (UnaryOperator<String> change :
        List.<UnaryOperator<String>>of(
            s -> s + "{}",
            s -> "[" + s + "]",
            s -> s.replaceFirst("\\{", "{\"sequence\":1,"),
            s -> s.replaceFirst("\\{", "{\"x\":" + "[".repeat(100)),
            s -> s.replaceFirst("\\{", "{\"x\":" + "9".repeat(2000) + ","),
            s -> s.replaceFirst("\\[\\s*\"H3\"\\s*]", "\"H3\""),
            s -> s.replace("\"H3\"", "\"H3\", 3"),
            s -> s.replace("\"y\": 1987", "\"y\": 19870"),
            s -> s.replace("\"1.0\"", "\"9.9\""))) {
      found.addAll(faults(REQUEST, change));
    }
    for (UnaryOperator<String> change :
        List.<UnaryOperator<String>>of(
            s -> s.replace("</message>", ""),
            s -> s.replace("message", "letter"),
            s -> s.replace("<message ", "<!DOCTYPE message><message "),
            s -> s.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\""),
            s -> s.replace("canonical:1", "canonical:2"),
            s -> s.replace("<mlaAck>", "<mlaAck stamp='1'>"),
            s -> s.replace("<mlaAck>", "<mlaAck>text"))) {
      found.addAll(faults(ACK, change));
    }
    byte[] latin1 = ACK.content().asUtf8().getBytes(StandardCharsets.ISO_8859_1);
    found.addAll(faults(Bytes.of(latin1), MediaType.XML));
    return found;
  }

  @Test
  void what_ends_the_reading_is_a_fault_in_both_languages_too() {
    List<Fault> found = ofBrokenMessages();
    found.forEach(fault -> isTwofold(fault.sentence()));
    assertThat(found)
        .extracting(Fault::code)
        .contains(Code.SCHEMA_INVALID, Code.CHARSET, Code.XML_ATTACK, Code.VERSION_UNSUPPORTED);
    assertThat(found).extracting(fault -> fault.sentence().french()).doesNotHaveDuplicates();
  }

  @Test
  void every_reference_that_leads_nowhere_is_told_at_its_own_place() throws Refusal {
    UnaryOperator<String> change =
        s -> s.replace("\"p1\"\n", "\"p8\"\n").replace("\"p2\"\n", "\"p9\"\n");
    List<Fault> inJson = faults(REQUEST, change);
    assertThat(inJson)
        .extracting(Fault::path)
        .containsExactlyInAnyOrderElementsOf(placesOf(REQUEST, "personRef"));
    assertThat(inJson).allMatch(fault -> fault.sentence().equals(Wording.DANGLING));

    Bytes xml = forms.convert(REQUEST.content(), MediaType.JSON, MediaType.XML);
    String dangling = xml.asUtf8().replaceAll("<(\\w+:)?personRef>p", "$0x");
    assertThat(faults(Bytes.utf8(dangling), MediaType.XML)).isEqualTo(inJson);
  }

  private List<String> placesOf(Samples.Sample sample, String name) throws Refusal {
    List<String> places =
        forms
            .view(forms.read(sample.content(), sample.mediaType()))
            .all(name)
            .map(Object::toString)
            .toList();
    assertThat(places).hasSizeGreaterThan(1);
    return places;
  }

  @Test
  void the_value_found_is_never_quoted() {
    assertThat(faults(REQUEST, s -> s.replace("\"script\": \"Latn\"", "\"script\": \"N'Diaye\"")))
        .extracting(Fault::toString)
        .isNotEmpty()
        .allMatch(told -> told.matches("/mlaRequest/person\\[.\\]/name\\[.\\]/script [a-z ]+"));
    assertThat(faults(ACK, s -> s.replace("<level>URGENT", "<level>Ibáñez")))
        .extracting(Fault::toString)
        .containsExactly("/urgency/level is not in the code list");
  }

  @Test
  void a_value_with_quotes_of_its_own_is_not_quoted_either() {
    assertThat(faults(ACK, s -> s.replaceFirst("<sequence>\\d+<", "<sequence>a'Ndèye'b'Ngor'c<")))
        .extracting(Fault::sentence)
        .containsExactly(Wording.notValid("integer"));
  }

  @Test
  void a_name_that_cannot_be_one_is_not_told() {
    for (String name : List.of("né à Kayar", "\\u0001", "x".repeat(70))) {
      assertThat(faults(REQUEST, s -> s.replace("\"desiredBy\"", "\"" + name + "\"")))
          .extracting(Fault::toString)
          .containsExactly("/urgency/? is unknown");
    }
    assertThat(faults(ACK, s -> s.replace("<mlaAck>", "<mlaAck><Kayar.né/>")))
        .extracting(Fault::path)
        .containsExactly("/mlaAck/?");
  }
}
