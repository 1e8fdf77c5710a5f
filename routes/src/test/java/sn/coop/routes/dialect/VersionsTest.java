package sn.coop.routes.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;

class VersionsTest {
  private static final Samples.Sample ACK = Samples.of("mla/valid/ack.xml");

  private final CanonicalForms forms = Samples.newForms();

  @ParameterizedTest
  @ValueSource(strings = {"0.9", "1.2", "2.0"})
  void another_version_is_refused_and_those_that_are_spoken_are_named(String version) {
    Refusal refusal = refusal(s -> s.replace(">1.0<", ">" + version + "<"));
    assertThat(refusal.code()).isEqualTo(Code.VERSION_UNSUPPORTED);
    assertThat(refusal.detail())
        .isEqualTo("/schemaVersion is not spoken here; spoken here: 1.0, 1.1");
    assertThat(refusal.detailFrench()).endsWith("versions reconnues : 1.0, 1.1");
  }

  @Test
  void another_namespace_is_another_version() {
    assertThat(refusal(s -> s.replace("canonical:1", "canonical:2")).code())
        .isEqualTo(Code.VERSION_UNSUPPORTED);
  }

  @Test
  void the_version_before_does_not_know_the_message_types_of_this_one() {
    assertThat(refusal(VersionsTest::asQuery).detail())
        .contains("/messageType is spoken since 1.1");
    assertThat(refusal(s -> asQuery(s).replace(">1.0<", ">1.1<")).detail())
        .doesNotContain("/messageType is");
  }

  private static String asQuery(String ack) {
    return ack.replace(">MLA_ACK<", ">MLA_STATUS_QUERY<").replace("mlaAck>", "mlaStatusQuery>");
  }

  private Refusal refusal(UnaryOperator<String> change) {
    String changed = change.apply(ACK.content().asUtf8());
    assertThat(changed).isNotEqualTo(ACK.content().asUtf8());
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> forms.read(Bytes.utf8(changed), MediaType.XML));
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
