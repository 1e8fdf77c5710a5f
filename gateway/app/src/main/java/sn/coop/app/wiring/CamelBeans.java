package sn.coop.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sn.coop.app.admin.Halt;
import sn.coop.core.delivery.Reception;
import sn.coop.core.delivery.Refusals;
import sn.coop.core.delivery.Settling;
import sn.coop.core.message.Ids;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;
import sn.coop.routes.Failing;
import sn.coop.routes.Mailboxes;
import sn.coop.routes.Problems;
import sn.coop.routes.QueueAnswers;
import sn.coop.routes.QueueLetters;
import sn.coop.routes.SoapCourier;
import sn.coop.routes.Verbs;

/** The context in which the verbs run. Made by hand, so that it starts when everything is there. */
@Configuration(proxyBeanMethods = false)
class CamelBeans {
  private static final String SWEEP_PERIOD_MS = "500";

  @Bean
  Mailboxes mailboxes() {
    return new Mailboxes();
  }

  @Bean
  Failing failing(Refusals refusals, Settling settling, Ids ids, Halt halt) {
    return new Failing(refusals, settling, ids, halt::because);
  }

  @Bean
  QueueLetters queueLetters(Partners partners, Clock clock) {
    return new QueueLetters(partners, clock);
  }

  @Bean
  QueueAnswers queueAnswers(Settling settling, Partners partners, Problems problems) {
    return new QueueAnswers(settling, partners, problems);
  }

  @Bean
  Verbs.Rim rim(
      SoapCourier soap,
      QueueLetters letters,
      QueueAnswers answers,
      Mailboxes mailboxes,
      Failing failing) {
    return new Verbs.Rim(soap, letters, answers, mailboxes, failing);
  }

  @Bean(destroyMethod = "stop")
  CamelContext camel(
      ConnectionFactory jms,
      Verbs.Decisions decisions,
      Verbs.Rim rim,
      Partners partners,
      MeterRegistry meters)
      throws Exception {
    DefaultCamelContext camel = new DefaultCamelContext();
    camel.getCamelContextExtension().setName("rcg");
    Properties properties = new Properties();
    properties.setProperty("rcg.sweep", SWEEP_PERIOD_MS);
    camel.getPropertiesComponent().setInitialProperties(properties);
    camel.getShutdownStrategy().setTimeout(10);
    JmsComponent component = JmsComponent.jmsComponent(jms);
    component.setLazyCreateTransactionManager(false);
    camel.addComponent("jms", component);
    camel.getManagementStrategy().addEventNotifier(new StepMeters(meters));
    Verbs verbs = new Verbs(camel);
    verbs.add(decisions, rim);
    for (Partner partner : partners.all()) {
      verbs.add(partner);
    }
    camel.start();
    return camel;
  }

  @Bean
  Reception reception(CamelContext camel, Halt halt) {
    halt.onHalt(camel::suspend);
    return new CamelReception(camel.createProducerTemplate(), halt);
  }
}
