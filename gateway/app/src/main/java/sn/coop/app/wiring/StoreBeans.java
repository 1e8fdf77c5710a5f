package sn.coop.app.wiring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sn.coop.app.onboarding.GatewayFile;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.sealing.NoteKey;
import sn.coop.app.store.FileAttachments;
import sn.coop.app.store.JdbcLedger;
import sn.coop.app.store.JdbcLogStore;
import sn.coop.app.store.SqliteStore;
import sn.coop.app.wiring.HomeBeans.Home;
import sn.coop.core.audit.LogForked;
import sn.coop.core.audit.LogStore;
import sn.coop.core.audit.LogUnavailable;
import sn.coop.core.audit.Sequencer;
import sn.coop.core.delivery.Attachments;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.delivery.Fresh;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Deferral;

/** The one durable truth. */
@Configuration(proxyBeanMethods = false)
class StoreBeans {

  /** Crash tests bring {@link DurableSteps} of their own; nothing else does. */
  @Bean(destroyMethod = "close")
  SqliteStore sqliteStore(Home home, ObjectProvider<DurableSteps> steps) throws Breach, Deferral {
    return SqliteStore.open(home.resolve("ledger"), steps.getIfAvailable(() -> DurableSteps.NONE));
  }

  @Bean
  Ledger ledger(SqliteStore store) {
    return new JdbcLedger(store);
  }

  @Bean
  LogStore logStore(SqliteStore store) {
    return new JdbcLogStore(store);
  }

  @Bean
  Attachments attachments(Home home, Ledger ledger, Fresh fresh) {
    return new FileAttachments(home.resolve("attachments"), ledger, fresh);
  }

  @Bean
  Sequencer sequencer(LogStore log, KeyHome keys, GatewayFile file)
      throws Breach, LogUnavailable, LogForked {
    NoteKey key = new NoteKey(file.logOrigin(), keys.log());
    return Sequencer.start(log, new Sequencer.Key(file.logOrigin(), key, key));
  }
}
