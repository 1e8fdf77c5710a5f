package sn.coop.core.delivery;

import java.util.Optional;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.failure.Code;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Transport;

/** A refusal, as it is kept. */
public record Refused(Who who, Digest digest, Code code, String detail, AuditRecord audit) {

  /**
   * @param partner the authenticated partner's id, where there was one
   */
  public record Who(Transport transport, Optional<String> partner, String address) {}
}
