package sn.coop.routes.dialect;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Part;
import sn.coop.schemas.canonical.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form: the schema's names as property names, an array wherever an element may repeat,
 * absent or null for what is not there.
 */
final class JsonForm {
  private final JsonMapper mapper;
  private final Shape shape;

  JsonForm(Shape shape) {
    this.shape = shape;
    this.mapper = newMapper();
  }

  /** What could be read; everything wrong with its shape is in the faults. */
  Message read(String text, Faults faults) throws Refusal {
    ObjectNode tree = parse(text);
    new JsonShape(shape, faults).prune(tree);
    Message message = mapper.treeToValue(tree, Message.class);
    if (message.getExtension() != null) {
      ForeignXml.parseAll(message.getExtension().getAny(), faults);
    }
    return message;
  }

  /** The message as the core reads it, whichever form it came in. */
  Part view(Message message) {
    return part("message", "/", mapper.valueToTree(message));
  }

  private static Part part(String name, String path, JsonNode value) {
    List<Part> children = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String here = Faults.child(path, property.getKey());
      if (property.getValue().isArray()) {
        int nth = 0;
        for (JsonNode one : property.getValue()) {
          nth++;
          children.add(part(property.getKey(), here + "[" + nth + "]", one));
        }
      } else {
        children.add(part(property.getKey(), here, property.getValue()));
      }
    }
    return new Part(name, path, value.isValueNode() ? value.asString() : "", children);
  }

  Bytes write(Message message) {
    return Bytes.of(mapper.writeValueAsBytes(message));
  }

  private ObjectNode parse(String text) throws Refusal {
    try {
      if (mapper.readTree(text) instanceof ObjectNode tree) {
        return tree;
      }
      throw Faults.unreadable(Wording.OBJECT, null);
    } catch (StreamConstraintsException e) {
      throw Faults.unreadable(bound(e), e);
    } catch (JacksonException e) {
      throw Faults.unreadable(notWellFormed(e), e);
    }
  }

  private static Sentence bound(StreamConstraintsException e) {
    return String.valueOf(e.getOriginalMessage()).contains("nesting depth")
        ? Wording.deeperThan(XmlEvents.MAX_DEPTH)
        : Wording.FAR_TOO_LONG;
  }

  private static Sentence notWellFormed(JacksonException e) {
    int line = e.getLocation().getLineNr();
    int column = e.getLocation().getColumnNr();
    return String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
        ? Wording.nameTwice(line, column)
        : Wording.notWellFormed("JSON", line, column);
  }

  private static JsonMapper newMapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(XmlEvents.MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .changeDefaultVisibility(
            all ->
                all.withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
        .changeDefaultPropertyInclusion(any -> any.withValueInclusion(JsonInclude.Include.NON_NULL))
        .withConfigOverride(
            List.class,
            list ->
                list.setInclude(
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
        .propertyNamingStrategy(new SchemaNames())
        .addModule(new SimpleModule().addSerializer(Element.class, new ForeignXml()))
        .build();
  }

  /** A property is called what the schema calls it. */
  private static final class SchemaNames extends PropertyNamingStrategy {
    private static final long serialVersionUID = 1L;

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
      return Shape.nameOf(field.getAnnotated());
    }
  }
}
