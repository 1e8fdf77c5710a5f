package sn.coop.app.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import sn.coop.app.api.ProblemDocuments.Problem;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.Ids;

/** Every failure of every call leaves as a problem document. */
@RestControllerAdvice
public final class ProblemAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final ProblemDocuments documents;
  private final Ids ids;

  public ProblemAnswers(ProblemDocuments documents, Ids ids) {
    this.documents = documents;
    this.ids = ids;
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
