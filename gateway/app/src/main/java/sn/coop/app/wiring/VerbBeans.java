package sn.coop.app.wiring;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sn.coop.app.onboarding.GatewayFile;
import sn.coop.core.canon.StandardRules;
import sn.coop.core.delivery.Admission;
import sn.coop.core.delivery.Canon;
import sn.coop.core.delivery.Consequences;
import sn.coop.core.delivery.Dispatching;
import sn.coop.core.delivery.EvidenceAuthor;
import sn.coop.core.delivery.Fresh;
import sn.coop.core.delivery.Hints;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.Permission;
import sn.coop.core.delivery.ReceiptAuthor;
import sn.coop.core.delivery.Recorder;
import sn.coop.core.delivery.Refusals;
import sn.coop.core.delivery.Rendering;
import sn.coop.core.delivery.Settling;
import sn.coop.core.evidence.Receipts;
import sn.coop.core.partner.Partners;
import sn.coop.core.seal.SealVerifier;
import sn.coop.core.seal.Sealer;
import sn.coop.routes.Verbs;
import sn.coop.routes.dialect.CanonicalDialect;
import sn.coop.routes.dialect.CanonicalForms;

/** The core's decisions, given their ports. */
@Configuration(proxyBeanMethods = false)
class VerbBeans {

  @Bean
  Canon canon(Clock clock) {
    return new CanonicalDialect(new CanonicalForms(StandardRules.book(clock)));
  }

  @Bean
  Admission admission(
      Partners partners, SealVerifier seals, Canon canon, Ledger ledger, Permission permission) {
    return new Admission(partners, seals, canon, ledger, permission);
  }

  @Bean
  Permission permission(Partners partners, Ledger ledger, GatewayFile file, Clock clock) {
    return new Permission(partners, ledger, file.environment(), clock);
  }

  @Bean
  ReceiptAuthor receiptAuthor(Receipts receipts, GatewayFile file) {
    return new ReceiptAuthor(receipts, file.logOrigin());
  }

  @Bean
  Consequences consequences(Ledger ledger, EvidenceAuthor evidence) {
    return new Consequences(ledger, evidence);
  }

  @Bean
  Recorder recorder(
      Ledger ledger,
      Partners partners,
      ReceiptAuthor receipts,
      Consequences consequences,
      Fresh fresh) {
    return new Recorder(ledger, partners, receipts, consequences, fresh);
  }

  @Bean
  EvidenceAuthor evidenceAuthor(
      GatewayFile file, Canon canon, Sealer sealer, Partners partners, Fresh fresh) {
    return new EvidenceAuthor(file.authority(), canon, sealer, partners, fresh);
  }

  @Bean
  Settling settling(
      Ledger ledger, Partners partners, Receipts receipts, EvidenceAuthor evidence, Fresh fresh) {
    return new Settling(ledger, partners, receipts, evidence, fresh);
  }

  @Bean
  Dispatching dispatching(
      Ledger ledger, Partners partners, Hints hints, Settling settling, Fresh fresh) {
    return new Dispatching(ledger, partners, hints, settling, fresh);
  }

  @Bean
  Rendering rendering(Ledger ledger, Sealer countersigner, Fresh fresh) {
    return new Rendering(ledger, countersigner, fresh);
  }

  @Bean
  Refusals refusals(Ledger ledger, Partners partners, Fresh fresh) {
    return new Refusals(ledger, partners, fresh);
  }

  @Bean
  Verbs.Decisions decisions(
      Admission admission,
      Recorder recorder,
      Dispatching dispatching,
      Rendering rendering,
      Settling settling) {
    return new Verbs.Decisions(admission, recorder, dispatching, rendering, settling);
  }
}
