package sn.coop.core.failure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sender must change something. Answered at once, never retried. */
public final class Refusal extends Failure {
  private static final long serialVersionUID = 1L;

  /** Faults beyond this many are counted, not told. */
  private static final int MAX_TOLD = 25;

  @SuppressWarnings("serial") // Failures are never serialised.
  private final List<Fault> faults;

  private final String french;

  public Refusal(Code code, String detail) {
    this(code, new Sentence(detail, detail));
  }

  public Refusal(Code code, Sentence detail) {
    super(code.of(Code.Kind.REFUSAL), detail.english());
    this.french = detail.french();
    this.faults = List.of();
  }

  public Refusal(Code code, String detail, Throwable cause) {
    super(code.of(Code.Kind.REFUSAL), detail, cause);
    this.french = detail;
    this.faults = List.of();
  }

  /**
   * Everything that is wrong with a message, at once; the code is that of the first fault.
   *
   * @param faults at least one
   */
  public Refusal(List<Fault> faults) {
    super(
        faults.get(0).code().of(Code.Kind.REFUSAL),
        told(faults, Fault::toString, "; ", "and %d more"));
    this.french = told(faults, f -> f.path() + " " + f.sentence().french(), " ; ", "et %d de plus");
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, where a message was judged; empty for every other refusal. */
  public List<Fault> faults() {
    return faults.subList(0, Math.min(MAX_TOLD, faults.size()));
  }

  @Override
  public String detailFrench() {
    return french;
  }

  private static String told(
      List<Fault> faults, Function<Fault, String> words, String between, String more) {
    String told = faults.stream().limit(MAX_TOLD).map(words).collect(Collectors.joining(between));
    int untold = faults.size() - MAX_TOLD;
    return untold > 0 ? told + between + more.formatted(untold) : told;
  }
}
