package sn.coop.app.wiring;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sn.coop.app.onboarding.GatewayFile;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.sealing.NoteSigner;
import sn.coop.app.sealing.NoteVerifier;
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

/** The one durable truth. */
@Configuration(proxyBeanMethods = false)
class StoreBeans {

  /** Crash tests bring {@link DurableSteps} of their own; nothing else does. */
  @Bean(destroyMethod = "close")
  SqliteStore sqliteStore(Home home, ObjectProvider<DurableSteps> steps) throws Breach {
    return SqliteStore.open(home.path(), steps.getIfAvailable(() -> DurableSteps.NONE));
  }

  @Bean
  Ledger ledger(SqliteStore store) {
    return new JdbcLedger(store);
  }

  @Bean
  LogStore logStore(SqliteStore store, Clock clock) {
    return new JdbcLogStore(store, clock);
  }

  @Bean
  Attachments attachments(Home home, Ledger ledger, Fresh fresh) {
    return new FileAttachments(home.resolve("attachments"), ledger, fresh);
  }

  @Bean
  Sequencer sequencer(LogStore log, KeyHome keys, GatewayFile file)
      throws Breach, LogUnavailable, LogForked {
    NoteSigner signer = new NoteSigner(keys.log(), file.logOrigin());
    NoteVerifier verifier = new NoteVerifier(signer.verifierKey());
    return Sequencer.start(
        log, new Sequencer.Key(file.logOrigin(), signer::sign, verifier.asLogVerifier()));
  }
}
