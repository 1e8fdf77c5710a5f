package sn.coop.routes;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import sn.coop.core.delivery.DeliveryId;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Arrival;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Transport;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.Partners;
import sn.coop.core.partner.Pins;

/**
 * Reads what a queue partner sent. Only bytes are taken, only up to a bound, and of the properties
 * only those named here count: whatever else came with the message stays outside.
 */
public final class QueueLetters {
  /** Largest message, in bytes; more belongs into attachments. */
  public static final int MAX_MESSAGE = 4 << 20;

  private static final Pattern ECHOED = Pattern.compile("[A-Za-z0-9:._-]{1,80}");

  static final String PARTNER = "partner";
  static final String KIND = "coop_kind";
  static final String MEDIA_TYPE = "coop_media_type";
  static final String SEAL = "coop_seal";
  static final String COUNTERSIGNATURE = "coop_countersignature";
  static final String DELIVERY = "coop_delivery";
  static final String MESSAGE_ID = "coop_message_id";

  private final Partners partners;
  private final Clock clock;

  public QueueLetters(Partners partners, Clock clock) {
    this.partners = partners;
    this.clock = clock;
  }

  QueueParcel read(
      @Body Message message, @ExchangeProperty(PARTNER) String partner, Exchange exchange)
      throws JMSException {
    // Echoed with a refusal, so that a sender knows which of its messages is meant.
    String id = property(message, MESSAGE_ID);
    if (id != null && ECHOED.matcher(id).matches()) {
      exchange.setProperty(MESSAGE_ID, id);
    }
    if (!(message instanceof BytesMessage letter)) {
      return unreadable(
          "send the body as bytes (an AMQP data section)",
          "envoyez le corps en octets (une section data d'AMQP)");
    }
    if (letter.getBodyLength() > MAX_MESSAGE) {
      return unreadable(
          "a message has at most %d bytes".formatted(MAX_MESSAGE),
          "un message compte au plus %d octets".formatted(MAX_MESSAGE));
    }
    byte[] body = new byte[(int) letter.getBodyLength()];
    letter.readBytes(body);
    String kind = String.valueOf(property(letter, KIND));
    return switch (kind) {
      case "message" -> new QueueParcel.Submitted(arrival(letter, body, partner));
      case "receipt" -> receipt(letter, body);
      default ->
          unreadable(
              "set coop_kind to message or receipt",
              "donnez à coop_kind la valeur message ou receipt");
    };
  }

  Arrival open(@Body QueueParcel.Submitted parcel) {
    return parcel.arrival();
  }

  private QueueParcel receipt(Message letter, byte[] body) throws JMSException {
    String delivery = property(letter, DELIVERY);
    return delivery == null
        ? unreadable("a receipt echoes coop_delivery", "un accusé reprend coop_delivery")
        : new QueueParcel.Receipted(
            new DeliveryId(delivery), new String(body, StandardCharsets.US_ASCII));
  }

  private Arrival arrival(Message letter, byte[] body, String partner) throws JMSException {
    // The broker lets only this partner's certificate write to this address.
    Digest pin =
        partners
            .byId(new PartnerId(partner))
            .map(Partner::identity)
            .map(identity -> Pins.pin(identity.tls()))
            .orElseThrow(() -> new IllegalStateException("no partner " + partner));
    return new Arrival(
        new Arrival.Origin(
            Transport.QUEUE, pin, Optional.empty(), "queue:" + partner, clock.instant()),
        Bytes.of(body),
        String.valueOf(property(letter, MEDIA_TYPE)),
        new Arrival.Seals(
            Optional.ofNullable(property(letter, SEAL)),
            Optional.ofNullable(property(letter, COUNTERSIGNATURE))));
  }

  private static QueueParcel unreadable(String english, String french) {
    return new QueueParcel.Unreadable(new Sentence(english, french));
  }

  private static @Nullable String property(Message letter, String name) throws JMSException {
    return letter.getObjectProperty(name) instanceof String text ? text : null;
  }
}
