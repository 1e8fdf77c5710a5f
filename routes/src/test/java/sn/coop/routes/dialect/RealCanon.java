package sn.coop.routes.dialect;

import java.time.Clock;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.delivery.Canon;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.MediaType;

/** The canonical schema and every rule, judged by a test's clock. */
public final class RealCanon {
  private RealCanon() {}

  /** A sample of the schema module in its JSON form: {@code mla/valid/ack.xml}. */
  public static String sampleAsJson(String name) throws Refusal {
    Samples.Sample sample = Samples.of(name);
    return Samples.newForms()
        .convert(sample.content(), sample.mediaType(), MediaType.JSON)
        .asUtf8();
  }

  public static Canon judgedBy(Clock clock) {
    return new CanonicalDialect(new CanonicalForms(StandardRules.book(clock)));
  }
}
