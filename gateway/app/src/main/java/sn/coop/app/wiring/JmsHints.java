package sn.coop.app.wiring;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.delivery.Hints;
import sn.coop.core.partner.PartnerId;

/** Hints over the broker. They are not persistent: after a restart the sweeper gives new ones. */
final class JmsHints implements Hints {
  private static final Logger LOG = LoggerFactory.getLogger(JmsHints.class);
  private static final String LAST_VALUE = "_AMQ_LVQ_NAME";

  private final ConnectionFactory connections;

  JmsHints(ConnectionFactory connections) {
    this.connections = connections;
  }

  @Override
  public void hint(PartnerId to, DeliveryId delivery) {
    try (JMSContext context = connections.createContext()) {
      context
          .createProducer()
          .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
          .setProperty(LAST_VALUE, delivery.id())
          .send(context.createQueue("deliver." + to), delivery.id());
    } catch (JMSRuntimeException forgotten) {
      LOG.warn("a hint was lost, a sweep will find the delivery: {}", forgotten.getMessage());
    }
  }
}
