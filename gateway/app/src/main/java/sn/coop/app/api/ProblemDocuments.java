package sn.coop.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
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
   * @param incident what the operators' log calls it, for faults that are ours
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Problem(
      @JsonUnwrapped Kind kind, String detail, String detailFr, @Nullable String incident) {}

  /** The members that RFC 9457 names, and the stable code. */
  public record Kind(String type, String title, int status, String code) {
    static Kind of(Code code) {
      return new Kind(code.problemType(), code.name(), code.httpStatus(), code.name());
    }
  }

  public Problem document(Failure failure) {
    Code code = failure.code();
    // A breach tells the world nothing but that it happened.
    String what = code.kind() == Code.Kind.BREACH ? "" : " (" + failure.detail() + ")";
    return new Problem(Kind.of(code), code.english() + what, code.french() + what, null);
  }

  public Problem document(String incident) {
    return new Problem(
        new Kind("urn:sn:rcg:problem:internal", "INTERNAL", 500, "INTERNAL"),
        "Something went wrong here; nothing was accepted. Repeat the same message later.",
        "Une erreur s'est produite ici ; rien n'a été accepté. Répétez le même message plus tard.",
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
  public String unreadable(String why) {
    return json.writeValueAsString(new Problem(Kind.of(Code.SCHEMA_INVALID), why, why, null));
  }
}
