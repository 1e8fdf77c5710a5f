package sn.coop.app.api;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import sn.coop.app.api.ProblemDocuments.Problem;
import sn.coop.core.audit.LogUnavailable;
import sn.coop.core.delivery.Refusals;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Ids;

/** Every failure of every call leaves as a problem document. */
@RestControllerAdvice
public final class ProblemAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  /** Set on a request whose refusal the verbs have put on record already. */
  static final String KEPT = "rcg.refusal.kept";

  private final ProblemDocuments documents;
  private final Ids ids;
  private final Callers callers;
  private final Refusals refusals;

  public ProblemAnswers(ProblemDocuments documents, Ids ids, Callers callers, Refusals refusals) {
    this.documents = documents;
    this.ids = ids;
    this.callers = callers;
    this.refusals = refusals;
  }

  /** Thrown where a bug was already logged under its incident. */
  public static final class Stumbled extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String incident;

    public Stumbled(String incident) {
      super("incident " + incident);
      this.incident = incident;
    }
  }

  /** A refusal is put on record before it is answered, whatever was called. */
  @ExceptionHandler
  public ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
    if (request.getAttribute(KEPT) == null) {
      try {
        refusals.keep(callers.call(request), refusal);
      } catch (Deferral storeDown) {
        return failed(storeDown);
      }
    }
    return failed(refusal);
  }

  @ExceptionHandler
  public ResponseEntity<Problem> unavailable(LogUnavailable log) {
    LOG.warn("the audit log could not be read: {}", log.getMessage());
    return failed(new Deferral(Code.STORE_DOWN, "the audit log cannot be read just now"));
  }

  @ExceptionHandler
  public ResponseEntity<Problem> failed(Failure failure) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(failure.code().httpStatus())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (failure.code().kind() != Code.Kind.REFUSAL) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.body(documents.document(failure));
  }

  @ExceptionHandler
  public ResponseEntity<Problem> stumbled(Stumbled bug) {
    return internal(bug.incident);
  }

  @ExceptionHandler
  public ResponseEntity<Problem> bug(RuntimeException bug) {
    String incident = ids.next();
    LOG.error("incident {}: a call met a bug", incident, bug);
    return internal(incident);
  }

  private ResponseEntity<Problem> internal(String incident) {
    return ResponseEntity.internalServerError()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(documents.document(incident));
  }
}
