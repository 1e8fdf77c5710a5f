package sn.coop.routes;

import jakarta.jms.BytesMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sn.coop.core.message.Arrival;

/** JMS messages as a broker would hand them over; anything but reading them is a bug. */
final class Letters {
  private Letters() {}

  static BytesMessage bytes(byte[] body, Map<String, String> properties) {
    return (BytesMessage) message(BytesMessage.class, body, properties);
  }

  /** A text, which is not spoken. */
  static Message text(Map<String, String> properties) {
    return message(TextMessage.class, new byte[0], properties);
  }

  /** An arrival as a queue partner puts it. */
  static BytesMessage submission(Arrival arrival) {
    Map<String, String> properties = new HashMap<>();
    properties.put("coop_kind", "message");
    properties.put("coop_media_type", arrival.contentType());
    arrival.seals().seal().ifPresent(seal -> properties.put("coop_seal", seal));
    return bytes(arrival.content().toArray(), properties);
  }

  private static Message message(
      Class<? extends Message> type, byte[] body, Map<String, String> properties) {
    return (Message)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                read(method.getName(), arguments == null ? null : arguments[0], body, properties));
  }

  private static @Nullable Object read(
      String method, @Nullable Object argument, byte[] body, Map<String, String> properties) {
    return switch (method) {
      case "getBodyLength" -> (long) body.length;
      case "readBytes" -> {
        System.arraycopy(body, 0, (byte[]) argument, 0, body.length);
        yield body.length;
      }
      case "getObjectProperty" -> properties.get((String) argument);
      case "toString" -> "a letter";
      case "hashCode" -> 1;
      case "equals" -> false;
      default -> throw new UnsupportedOperationException(method);
    };
  }
}
