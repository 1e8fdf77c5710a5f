package sn.coop.app.api;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import sn.coop.core.audit.LogUnavailable;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.MessageType.Family;
import sn.coop.core.partner.Partners;

/** What any partner may know: the log's head, and who can be reached. */
@RestController
public final class LogController {
  private final Proofs proofs;
  private final Partners partners;

  public LogController(Proofs proofs, Partners partners) {
    this.proofs = proofs;
    this.partners = partners;
  }

  /** Who can be reached. */
  public record Authorities(List<Authority> authorities) {}

  /** One authority and the families that are agreed with it. */
  public record Authority(String code, List<String> families) {}

  /** The last signed checkpoint (C2SP tlog-checkpoint). */
  @GetMapping(value = "/api/v1/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
  public String checkpoint() throws Refusal, LogUnavailable {
    return proofs
        .checkpoint()
        .orElseThrow(
            () ->
                new Refusal(
                    Code.NOT_CASE_PARTY,
                    new Sentence("the log is still empty", "le journal est encore vide")));
  }

  @GetMapping("/api/v1/authorities")
  public Authorities authorities() {
    return new Authorities(
        partners.all().stream()
            .flatMap(
                partner ->
                    partner.identity().seals().keySet().stream()
                        .map(
                            code ->
                                new Authority(
                                    code.code(),
                                    partner.agreement().families().stream()
                                        .map(Family::name)
                                        .sorted()
                                        .toList())))
            .sorted((a, b) -> a.code().compareTo(b.code()))
            .toList());
  }
}
