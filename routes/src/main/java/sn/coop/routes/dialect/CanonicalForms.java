package sn.coop.routes.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.MediaType;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.message.SealedMessage;
import sn.coop.core.rule.Rulebook;
import sn.coop.schemas.canonical.Message;

/**
 * The two forms of a canonical message, equal at the level of the model: whatever one can say, the
 * other says with the same names and values.
 */
public final class CanonicalForms {
  private static final Map<String, MessageType> BODIES =
      Stream.of(MessageType.values())
          .collect(Collectors.toUnmodifiableMap(MessageType::body, Function.identity()));

  private final CanonicalSchema schema = new CanonicalSchema();
  private final XmlForm xml = new XmlForm(schema);
  private final JsonForm json = new JsonForm(schema.shape());
  private final Versions versions = new Versions();
  private final Rulebook rules;

  /**
   * @param rules what is asked of a message besides its schema
   */
  public CanonicalForms(Rulebook rules) {
    this.rules = rules;
  }

  Part view(Message message) {
    return json.view(message);
  }

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
      versions.refuseOthers(message.get());
      if (mediaType == MediaType.JSON) {
        xml.judge(message.get(), faults);
      }
      Part view = json.view(message.get());
      faults.addAll(versions.judge(message.get()));
      schema.references().check(view, faults);
      if (hasNamedBody(view, faults)) {
        faults.addAll(rules.judge(view));
      }
    }
    faults.refuseIfAny();
    return message.orElseThrow();
  }

  /** A message that was admitted, read again without being judged again. */
  Message reread(SealedMessage admitted) {
    String text = admitted.content().asUtf8();
    Faults none = new Faults();
    try {
      return switch (admitted.mediaType()) {
        case XML -> xml.read(text, none).orElseThrow();
        case JSON -> json.read(text, none);
      };
    } catch (Refusal e) {
      throw new IllegalStateException("a message that was admitted cannot be read again", e);
    }
  }

  Bytes write(Message message, MediaType mediaType) {
    return switch (mediaType) {
      case XML -> xml.write(message);
      case JSON -> json.write(message);
    };
  }

  /** One body, and the one that the type names; the schema says so where there is none at all. */
  private static boolean hasNamedBody(Part view, Faults faults) {
    List<String> bodies =
        view.children().stream().map(Part::name).filter(BODIES.keySet()::contains).toList();
    Optional<String> named = view.text("messageType").flatMap(CanonicalForms::bodyOf);
    boolean another = named.isPresent() && bodies.size() == 1 && !bodies.contains(named.get());
    if (another) {
      faults.add("/messageType", Wording.OTHER_BODY);
    }
    return !another;
  }

  private static Optional<String> bodyOf(String type) {
    return BODIES.entrySet().stream()
        .filter(body -> body.getValue().name().equals(type))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
