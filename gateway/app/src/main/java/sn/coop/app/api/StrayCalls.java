package sn.coop.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import sn.coop.app.api.ProblemDocuments.Problem;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;

/**
 * Calls that reach no operation are refusals like all others: with a code, and on record. First in
 * line, because Spring's own answers to them carry no code.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StrayCalls {
  private final ProblemAnswers answers;

  public StrayCalls(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  public ResponseEntity<Problem> nothingThere(
      NoHandlerFoundException stray, HttpServletRequest call) {
    return answers.refused(
        new Refusal(
            Code.NOT_FOUND,
            new Sentence("no operation has this path", "aucune opération n'a ce chemin")),
        call);
  }

  /** RFC 9110, 15.5.6: the answer names the methods that are allowed. */
  @ExceptionHandler
  public ResponseEntity<Problem> otherMethod(
      HttpRequestMethodNotSupportedException stray, HttpServletRequest call) {
    String allowed =
        stray.getHeaders().getAllow().stream()
            .map(HttpMethod::name)
            .sorted()
            .collect(Collectors.joining(", "));
    ResponseEntity<Problem> answer =
        answers.refused(
            new Refusal(
                Code.METHOD_NOT_ALLOWED,
                new Sentence("allowed here: " + allowed, "permis ici : " + allowed)),
            call);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .headers(stray.getHeaders())
        .body(answer.getBody());
  }

  @ExceptionHandler
  public ResponseEntity<Problem> otherForm(
      HttpMediaTypeNotAcceptableException stray, HttpServletRequest call) {
    String given =
        stray.getSupportedMediaTypes().stream()
            .map(MediaType::toString)
            .collect(Collectors.joining(", "));
    return answers.refused(
        new Refusal(
            Code.NOT_ACCEPTABLE, new Sentence("given here: " + given, "disponible ici : " + given)),
        call);
  }
}
