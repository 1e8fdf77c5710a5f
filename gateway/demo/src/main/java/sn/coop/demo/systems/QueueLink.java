package sn.coop.demo.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.qpid.jms.JmsConnectionFactory;
import sn.coop.core.message.SealedMessage;

/** One connection to a gateway's queues, over AMQP 1.0 and TLS; used by one thread. */
final class QueueLink implements AutoCloseable {
  /** Where the queues are, and for whom. */
  record Address(URI broker, SSLContext tls, String partner) {}

  private static final String OPTIONS =
      "?transport.connectTimeout=5000&jms.connectTimeout=15000&jms.sendTimeout=15000"
          + "&jms.requestTimeout=15000&jms.closeTimeout=3000&jms.prefetchPolicy.all=4";

  private final Connection connection;
  private final Session session;
  private final MessageConsumer out;
  private final MessageProducer in;

  private QueueLink(Connection connection, String partner) throws JMSException {
    this.connection = connection;
    // One acknowledgement a message, and only when we say so.
    this.session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
    this.out = session.createConsumer(session.createQueue("partner." + partner + ".out"));
    this.in = session.createProducer(session.createQueue("partner." + partner + ".in"));
    in.setDeliveryMode(DeliveryMode.PERSISTENT);
    connection.start();
  }

  static QueueLink open(Address address) throws JMSException {
    JmsConnectionFactory factory = new JmsConnectionFactory(address.broker() + OPTIONS);
    factory.setSslContext(address.tls());
    Connection connection = factory.createConnection();
    try {
      return new QueueLink(connection, address.partner());
    } catch (JMSException e) {
      connection.close();
      throw e;
    }
  }

  Optional<Parcel> receive(Duration limit) throws JMSException {
    Message message = out.receive(limit.toMillis());
    return message == null ? Optional.empty() : Optional.of(Parcel.of(message));
  }

  void sendMessage(SealedMessage message, String messageId) throws JMSException {
    BytesMessage bytes = bytes("message", message.content().toArray());
    bytes.setStringProperty("coop_media_type", message.mediaType().text());
    bytes.setStringProperty("coop_seal", message.seal());
    bytes.setStringProperty("coop_message_id", messageId);
    in.send(bytes);
  }

  void sendReceipt(String jws, String deliveryId, String messageId) throws JMSException {
    BytesMessage bytes = bytes("receipt", jws.getBytes(UTF_8));
    bytes.setStringProperty("coop_delivery", deliveryId);
    bytes.setStringProperty("coop_message_id", messageId);
    in.send(bytes);
  }

  private BytesMessage bytes(String kind, byte[] body) throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(body);
    message.setStringProperty("coop_kind", kind);
    return message;
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}
