package sn.coop.routes.dialect;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.delivery.Canon;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;
import sn.coop.core.rule.Rulebook;
import sn.coop.core.rule.Values;

/** The canonical schema and every rule, judged by a test's clock. */
public final class RealCanon {
  private static final CanonicalForms UNJUDGED =
      new CanonicalForms(
          new Rulebook(List.of(), Values.shipped(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));

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

  /** What a partner writes in its own form, be it sound or not: only the schema is asked. */
  public static Bytes inForm(MediaType form, Bytes json) throws Refusal {
    return form == MediaType.JSON ? json : converted(json, MediaType.JSON, form);
  }

  /** The same message in the other form; no rule is asked. */
  public static Bytes converted(Bytes content, MediaType from, MediaType to) throws Refusal {
    return UNJUDGED.convert(content, from, to);
  }
}
