package sn.coop.app.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sn.coop.core.delivery.Fresh;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.Refused;
import sn.coop.core.evidence.AuditRecord;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Transport;

/**
 * Who was turned away at the TLS handshake. A stranger could fill the ledger with its refusals, so
 * they are summed for each source until the next flush and kept as one.
 */
public final class Strangers {
  private static final int MAX_SOURCES = 1_000;
  private static final Digest NOTHING = Digest.sha256(new byte[0]);

  private final Map<String, Long> counts = new ConcurrentHashMap<>();
  private final Ledger ledger;
  private final Fresh fresh;

  public Strangers(Ledger ledger, Fresh fresh) {
    this.ledger = ledger;
    this.fresh = fresh;
  }

  /** Counts one handshake that was refused. */
  public void refused(String address) {
    String source = counts.size() < MAX_SOURCES || counts.containsKey(address) ? address : "others";
    counts.merge(source, 1L, Long::sum);
  }

  /** Keeps one refusal for each source. */
  public void flush() throws Deferral {
    for (String source : List.copyOf(counts.keySet())) {
      Long count = counts.remove(source);
      if (count != null) {
        keep(source, count);
      }
    }
  }

  private void keep(String source, long count) throws Deferral {
    String detail = count + " TLS handshakes with unknown certificates";
    AuditRecord audit =
        fresh.audit(
            fresh.now(),
            "refuse",
            source,
            new AuditRecord.About("TLS", NOTHING, Code.CERT_UNKNOWN + " x" + count));
    Refused.Who who = new Refused.Who(Transport.REST, Optional.empty(), source);
    try {
      ledger.refuse(new Refused(who, NOTHING, Code.CERT_UNKNOWN, detail, audit));
    } catch (Deferral later) {
      counts.merge(source, count, Long::sum);
      throw later;
    }
  }
}
