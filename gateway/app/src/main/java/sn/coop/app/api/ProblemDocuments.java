package sn.coop.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.routes.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Failures as problem documents (RFC 9457), with a stable code and both languages. */
public final class ProblemDocuments implements Problems {
  private final JsonMapper json;

  public ProblemDocuments(JsonMapper json) {
    this.json = json;
  }

  /**
   * The document.
   *
   * @param faults everything that is wrong with a message; absent for every other failure
   * @param incident what the operators' log calls it, for faults that are ours
   */
  public record Problem(
      @JsonUnwrapped Kind kind,
      String detail,
      String detailFr,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Told> faults,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String incident) {}

  /** One fault: the rule that is broken, where, and what to do about it. */
  public record Told(String code, String rule, String path, String en, String fr) {
    static Told of(Fault fault) {
      Sentence sentence = fault.sentence();
      return new Told(
          fault.code().name(), fault.rule(), fault.path(), sentence.english(), sentence.french());
    }
  }

  /** The members that RFC 9457 names, and the stable code. */
  public record Kind(String type, String title, int status, String code) {
    static Kind of(Code code) {
      return new Kind(code.problemType(), code.name(), code.httpStatus(), code.name());
    }
  }

  public Problem document(Failure failure) {
    Code code = failure.code();
    // A breach tells the world nothing but that it happened.
    if (code.kind() == Code.Kind.BREACH) {
      return new Problem(Kind.of(code), code.english(), code.french(), List.of(), null);
    }
    return new Problem(
        Kind.of(code),
        "%s (%s)".formatted(code.english(), failure.detail()),
        "%s (%s)".formatted(code.french(), failure.detailFrench()),
        failure instanceof Refusal refusal
            ? refusal.faults().stream().map(Told::of).toList()
            : List.of(),
        null);
  }

  public Problem document(String incident) {
    return new Problem(
        new Kind("urn:sn:rcg:problem:internal", "INTERNAL", 500, "INTERNAL"),
        "Something went wrong here; nothing was accepted. Repeat the same message later.",
        "Une erreur s'est produite ici ; rien n'a été accepté. Répétez le même message plus tard.",
        List.of(),
        incident);
  }

  @Override
  public String of(Failure failure) {
    return json.writeValueAsString(document(failure));
  }

  @Override
  public String of(String incident) {
    return json.writeValueAsString(document(incident));
  }

  @Override
  public String unreadable(Sentence why) {
    return json.writeValueAsString(
        new Problem(Kind.of(Code.SCHEMA_INVALID), why.english(), why.french(), List.of(), null));
  }
}
