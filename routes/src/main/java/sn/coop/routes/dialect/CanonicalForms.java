package sn.coop.routes.dialect;

import java.util.Map;
import java.util.Optional;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;
import sn.coop.schemas.canonical.Message;

/**
 * The two forms of a canonical message, equal at the level of the model: whatever one can say, the
 * other says with the same names and values.
 */
public final class CanonicalForms {
  private final CanonicalSchema schema = new CanonicalSchema();
  private final XmlForm xml = new XmlForm(schema);
  private final JsonForm json = new JsonForm(schema.shape());

  /**
   * The message in another form; the same bytes if it is the same form.
   *
   * @throws Refusal as {@link CanonicalDialect#read}
   */
  public Bytes convert(Bytes content, MediaType from, MediaType to) throws Refusal {
    Message message = read(content, from);
    return from == to ? content : write(message, to);
  }

  /** Reads and judges a message. */
  Message read(Bytes content, MediaType mediaType) throws Refusal {
    String text = Utf8.decode(content);
    Faults faults = new Faults();
    Optional<Message> message =
        switch (mediaType) {
          case XML -> xml.read(text, faults);
          case JSON -> Optional.of(json.read(text, faults));
        };
    if (message.isPresent()) {
      refuseOtherVersion(message.get());
      if (mediaType == MediaType.JSON) {
        xml.judge(message.get(), faults);
      }
      matchBody(message.get(), faults);
    }
    faults.refuseIfAny();
    return message.orElseThrow();
  }

  Bytes write(Message message, MediaType mediaType) {
    return switch (mediaType) {
      case XML -> xml.write(message);
      case JSON -> json.write(message);
    };
  }

  private static void refuseOtherVersion(Message message) throws Refusal {
    String version = message.getSchemaVersion();
    if (version != null && !version.equals(CanonicalSchema.VERSION)) {
      throw new Refusal(
          Code.VERSION_UNSUPPORTED,
          "/schemaVersion is not spoken here; spoken here: " + CanonicalSchema.VERSION);
    }
  }

  private static void matchBody(Message message, Faults faults) {
    Map<String, Optional<Object>> bodies =
        Map.of(
            "MLA_REQUEST", Optional.ofNullable(message.getMlaRequest()),
            "MLA_ACK", Optional.ofNullable(message.getMlaAck()),
            "DELIVERY_EVIDENCE", Optional.ofNullable(message.getDeliveryEvidence()));
    Optional<Object> named = bodies.get(String.valueOf(message.getMessageType()));
    boolean other = bodies.values().stream().filter(Optional::isPresent).count() == 1;
    if (named != null && named.isEmpty() && other) {
      faults.add("/messageType", "does not name the body that the message has");
    }
  }
}
