package sn.coop.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import sn.coop.core.delivery.Attachments;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.PartnerId;

/** Attachments as claim-checks: put before the message that names them, fetched after it. */
@RestController
public final class AttachmentsController {
  private final Callers callers;
  private final Attachments attachments;
  private final Ledger ledger;

  public AttachmentsController(Callers callers, Attachments attachments, Ledger ledger) {
    this.callers = callers;
    this.attachments = attachments;
    this.ledger = ledger;
  }

  @PutMapping("/api/v1/attachments/{sha256}")
  public ResponseEntity<Void> put(@PathVariable String sha256, HttpServletRequest request)
      throws Failure, IOException {
    Digest digest = Paths.digest(sha256);
    PartnerId owner = callers.partner(request).id();
    boolean fresh = attachments.put(owner, digest, request.getInputStream());
    return ResponseEntity.status(fresh ? 201 : 200).build();
  }

  @GetMapping("/api/v1/attachments/{sha256}")
  public ResponseEntity<InputStreamResource> get(
      @PathVariable String sha256, HttpServletRequest request) throws Failure, IOException {
    Digest digest = Paths.digest(sha256);
    PartnerId owner =
        ledger
            .attachmentOwner(callers.partner(request).id(), digest)
            .orElseThrow(
                () ->
                    new Refusal(
                        Code.NOT_CASE_PARTY,
                        new Sentence("attachment " + digest, "pièce jointe " + digest)));
    InputStream content = attachments.open(owner, digest);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(attachments.size(owner, digest))
        .body(new InputStreamResource(content));
  }
}
