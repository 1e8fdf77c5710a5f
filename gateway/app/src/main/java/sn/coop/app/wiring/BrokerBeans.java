package sn.coop.app.wiring;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.context.annotation.Bean;
import sn.coop.app.onboarding.GatewayFile;
import sn.coop.app.sealing.KeyHome;
import sn.coop.app.wiring.HomeBeans.Home;
import sn.coop.core.delivery.Hints;
import sn.coop.core.failure.Breach;
import sn.coop.core.partner.Channel;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.Partners;

/**
 * The embedded broker: hints inside, AMQP 1.0 with a client certificate outside. Its journal is
 * synced; but it is the ledger that remembers, and everything here can be made again from it.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class BrokerBeans {
  private static final String NETTY_UNSAFE = "io.netty.noUnsafe";

  /** Nothing expires or is given up at the broker; if ever something is, it is kept here. */
  private static final String DEAD = "dead";

  private static final long FIRST_REDELIVERY_MS = 1_000;
  private static final long LONGEST_REDELIVERY_MS = 30_000;
  private static final long MAX_BYTES_PER_ADDRESS = 32L << 20;

  @Bean(destroyMethod = "stop")
  EmbeddedActiveMQ broker(Home home, GatewayFile file, KeyHome keys, Partners partners)
      throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration(home.resolve("broker"), file, keys, partners));
    broker.setSecurityManager(new BrokerDoor(partners));
    letNettyFreeItsBuffers();
    broker.start();
    // It logs what stops it, and returns all the same.
    if (!broker.getActiveMQServer().isActive()) {
      broker.stop();
      throw new IllegalStateException("the broker did not start; AMQ224000 in the log says why");
    }
    return broker;
  }

  /**
   * From Java 25 on, Netty leaves Unsafe alone unless told otherwise, and then cannot free a buffer
   * that it did not make; the broker's journal asks it to, at each start that finds a journal.
   */
  private static void letNettyFreeItsBuffers() {
    if (System.getProperty(NETTY_UNSAFE) == null) {
      System.setProperty(NETTY_UNSAFE, "false");
    }
  }

  /** The gateway's own way in: inside this machine only. */
  @Bean(destroyMethod = "stop")
  JmsPoolConnectionFactory jmsConnections(EmbeddedActiveMQ broker) {
    ActiveMQConnectionFactory inside = new ActiveMQConnectionFactory("vm://0");
    inside.setBlockOnDurableSend(true);
    JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
    pool.setConnectionFactory(inside);
    pool.setMaxConnections(2);
    return pool;
  }

  @Bean
  Hints hints(ConnectionFactory connections) {
    return new JmsHints(connections);
  }

  private static Configuration configuration(
      Path directory, GatewayFile file, KeyHome keys, Partners partners)
      throws IOException, GeneralSecurityException, Breach {
    Configuration configuration =
        new ConfigurationImpl()
            .setName("rcg-" + file.name())
            .setPersistenceEnabled(true)
            .setJournalType(JournalType.NIO)
            .setJournalSyncTransactional(true)
            .setJournalSyncNonTransactional(true)
            .setJournalDirectory(directory.resolve("journal").toString())
            .setBindingsDirectory(directory.resolve("bindings").toString())
            .setPagingDirectory(directory.resolve("paging").toString())
            .setLargeMessagesDirectory(directory.resolve("large").toString())
            .setSecurityEnabled(true)
            .setJMXManagementEnabled(false)
            .setMessageCounterEnabled(false);
    configuration.addAcceptorConfiguration(
        new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", "0")));
    configuration.addAcceptorConfiguration(amqps(directory, file, keys, partners));
    configuration.addAddressSetting(DEAD, settings());
    configuration.addAddressSetting("partner.*.in", incoming());
    configuration.addAddressSetting("partner.*.out", lastValue());
    configuration.addAddressSetting("deliver.#", lastValue());
    queue(configuration, DEAD, true);
    for (Partner partner : partners.all()) {
      queue(configuration, "deliver." + partner.id(), false);
      if (partner.delivering().channel().template() == Channel.Template.QUEUE) {
        queue(configuration, "partner." + partner.id() + ".in", true);
        queue(configuration, "partner." + partner.id() + ".out", true);
      }
    }
    return configuration;
  }

  private static TransportConfiguration amqps(
      Path directory, GatewayFile file, KeyHome keys, Partners partners)
      throws IOException, GeneralSecurityException, Breach {
    Path trust = PinnedTrustFile.write(directory, partners, keys.password());
    String password = new String(keys.password());
    return new TransportConfiguration(
        NettyAcceptorFactory.class.getName(),
        Map.ofEntries(
            Map.entry(TransportConstants.HOST_PROP_NAME, file.listening().bind()),
            Map.entry(TransportConstants.PORT_PROP_NAME, file.listening().amqps()),
            Map.entry(TransportConstants.PROTOCOLS_PROP_NAME, "AMQP"),
            Map.entry(TransportConstants.SSL_ENABLED_PROP_NAME, true),
            Map.entry(TransportConstants.NEED_CLIENT_AUTH_PROP_NAME, true),
            Map.entry(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.3,TLSv1.2"),
            Map.entry(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12"),
            Map.entry(
                TransportConstants.KEYSTORE_PATH_PROP_NAME, keys.tlsKeyStoreFile().toString()),
            Map.entry(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, password),
            Map.entry(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PKCS12"),
            Map.entry(TransportConstants.TRUSTSTORE_PATH_PROP_NAME, trust.toString()),
            Map.entry(TransportConstants.TRUSTSTORE_PASSWORD_PROP_NAME, password)),
        "amqps",
        Map.of("saslMechanisms", "EXTERNAL"));
  }

  private static AddressSettings incoming() {
    return settings()
        .setMaxDeliveryAttempts(-1)
        .setRedeliveryDelay(FIRST_REDELIVERY_MS)
        .setRedeliveryMultiplier(2.0)
        .setMaxRedeliveryDelay(LONGEST_REDELIVERY_MS);
  }

  /** A repeat replaces what still waits: nothing piles up for a partner that is away. */
  private static AddressSettings lastValue() {
    return settings().setMaxDeliveryAttempts(-1).setDefaultLastValueQueue(true);
  }

  private static AddressSettings settings() {
    return new AddressSettings()
        .setMaxSizeBytes(MAX_BYTES_PER_ADDRESS)
        .setDeadLetterAddress(SimpleString.of(DEAD))
        .setExpiryAddress(SimpleString.of(DEAD))
        .setAutoCreateAddresses(false)
        .setAutoCreateQueues(false)
        .setAutoDeleteAddresses(false)
        .setAutoDeleteQueues(false);
  }

  private static void queue(Configuration configuration, String name, boolean durable) {
    boolean lastValue = name.startsWith("deliver.") || name.endsWith(".out");
    configuration.addAddressConfiguration(
        new CoreAddressConfiguration()
            .setName(name)
            .addRoutingType(RoutingType.ANYCAST)
            .addQueueConfig(
                QueueConfiguration.of(SimpleString.of(name))
                    .setAddress(name)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setLastValue(lastValue)
                    .setDurable(durable)));
  }
}
