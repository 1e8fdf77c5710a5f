package sn.coop.demo.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.SealedMessage;

/** Something taken from a queue and not yet acknowledged. */
record Parcel(Message message, Bytes body) {
  static Parcel of(Message message) throws JMSException {
    if (!(message instanceof BytesMessage bytes)) {
      throw new JMSException("a " + message.getClass().getSimpleName() + ", not bytes");
    }
    byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
    bytes.readBytes(body);
    return new Parcel(message, Bytes.of(body));
  }

  String kind() throws JMSException {
    return property("coop_kind").orElse("");
  }

  Optional<String> property(String name) throws JMSException {
    return Optional.ofNullable(message.getStringProperty(name));
  }

  String required(String name) throws JMSException, Refusal {
    return property(name).orElseThrow(() -> new Refusal(Code.SCHEMA_INVALID, "no " + name));
  }

  SealedMessage sealed() throws JMSException, Refusal {
    String mediaType = required("coop_media_type");
    return new SealedMessage(
        body,
        MediaType.parse(mediaType).orElseThrow(() -> new Refusal(Code.MEDIA_TYPE, mediaType)),
        required("coop_seal"));
  }

  String text() {
    return new String(body.toArray(), UTF_8);
  }

  void acknowledge() throws JMSException {
    message.acknowledge();
  }
}
