package sn.coop.app.wiring;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sn.coop.app.admin.GatewayHealth;
import sn.coop.app.admin.Halt;
import sn.coop.app.admin.Strangers;
import sn.coop.core.audit.Sequencer;
import sn.coop.core.delivery.Fresh;
import sn.coop.core.delivery.Ledger;

/** What watches, and what runs by the clock. */
@Configuration(proxyBeanMethods = false)
class AdminBeans {

  @Bean
  Halt halt() {
    return new Halt();
  }

  @Bean
  Strangers strangers(Ledger ledger, Fresh fresh) {
    return new Strangers(ledger, fresh);
  }

  @Bean
  HealthIndicator gatewayHealth(Halt halt, Ledger ledger, Fresh fresh) {
    return new GatewayHealth(halt, ledger, fresh);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  Clockwork clockwork(Sequencer sequencer, Strangers strangers, Halt halt) {
    return new Clockwork(sequencer, strangers, halt);
  }
}
