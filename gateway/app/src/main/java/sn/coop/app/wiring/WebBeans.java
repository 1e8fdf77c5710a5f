package sn.coop.app.wiring;

import java.time.Clock;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sn.coop.app.admin.Strangers;
import sn.coop.app.api.AttachmentsController;
import sn.coop.app.api.Callers;
import sn.coop.app.api.CasesController;
import sn.coop.app.api.InboxController;
import sn.coop.app.api.LogController;
import sn.coop.app.api.MessagesController;
import sn.coop.app.api.ProblemAnswers;
import sn.coop.app.api.ProblemDocuments;
import sn.coop.app.api.Proofs;
import sn.coop.app.api.StrayCalls;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.sealing.PinnedTrust;
import sn.coop.app.sealing.Tls;
import sn.coop.core.audit.LogStore;
import sn.coop.core.delivery.Attachments;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.delivery.Reception;
import sn.coop.core.delivery.Refusals;
import sn.coop.core.delivery.Settling;
import sn.coop.core.failure.Breach;
import sn.coop.core.message.Ids;
import sn.coop.core.partner.Partners;
import sn.coop.routes.Mailboxes;
import tools.jackson.databind.json.JsonMapper;

/** The HTTPS face. */
@Configuration(proxyBeanMethods = false)
class WebBeans {

  /** Nobody comes in without a pinned client certificate; who is turned away is counted. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> pinnedTls(
      KeyHome keys, Tls tls, Partners partners, Clock clock, Strangers strangers) throws Breach {
    PinnedTrust trust =
        new PinnedTrust(
            () -> partners.all().stream().map(p -> p.identity().tls()).toList(),
            clock,
            (address, reason) -> strangers.refused(address));
    var context = tls.server(keys.tls(), trust);
    // The management port has a factory of its own, on the loopback, without TLS.
    return factory -> {
      if (factory.getPort() != 0) {
        factory.addConnectorCustomizers(new PinnedConnector(context));
      }
    };
  }

  @Bean
  Callers callers(Partners partners, Clock clock) {
    return new Callers(partners, clock);
  }

  @Bean
  ProblemDocuments problemDocuments() {
    return new ProblemDocuments(JsonMapper.builder().build());
  }

  @Bean
  ProblemAnswers problemAnswers(
      ProblemDocuments documents, Ids ids, Callers callers, Refusals refusals) {
    return new ProblemAnswers(documents, ids, callers, refusals);
  }

  @Bean
  StrayCalls strayCalls(ProblemAnswers answers) {
    return new StrayCalls(answers);
  }

  @Bean
  MessagesController messagesController(Callers callers, Reception reception, Ledger ledger) {
    return new MessagesController(callers, reception, ledger);
  }

  @Bean
  AttachmentsController attachmentsController(
      Callers callers, Attachments attachments, Ledger ledger) {
    return new AttachmentsController(callers, attachments, ledger);
  }

  @Bean
  InboxController inboxController(
      Callers callers, Ledger ledger, Settling settling, Mailboxes mailboxes) {
    return new InboxController(callers, ledger, settling, mailboxes);
  }

  @Bean
  Proofs proofs(LogStore log) {
    return new Proofs(log);
  }

  @Bean
  CasesController casesController(Callers callers, Ledger ledger, Proofs proofs) {
    return new CasesController(callers, ledger, proofs);
  }

  @Bean
  LogController logController(Proofs proofs, Partners partners) {
    return new LogController(proofs, partners);
  }
}
