package sn.coop.routes.dialect;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.CollapsedStringAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the generated classes look like: which properties a type has, and which may repeat. */
final class Shape {
  /** What {@link XmlElement#name} says where the field has the name of the element. */
  private static final String UNNAMED = "##default";

  private final Map<Class<?>, Map<String, Property>> types = new HashMap<>();

  /**
   * One element or attribute.
   *
   * @param required whether the schema demands it; false for one of a choice
   * @param token whether the schema collapses white space
   */
  record Property(String name, Class<?> type, boolean repeated, boolean required, boolean token) {}

  private Shape() {}

  /** The shape of a type and of all that it holds. */
  static Shape of(Class<?> root) {
    Shape shape = new Shape();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (isObject(type) && !shape.types.containsKey(type)) {
        Map<String, Property> properties = propertiesOf(type);
        shape.types.put(type, properties);
        properties.values().forEach(p -> open.push(p.type()));
      }
    }
    return shape;
  }

  /** Whether the type has properties of its own. */
  static boolean isObject(Class<?> type) {
    return !type.getName().startsWith("java.");
  }

  @Nullable Property find(@Nullable Class<?> type, String name) {
    return type == null ? null : types.getOrDefault(type, Collections.emptyMap()).get(name);
  }

  Set<String> names(Class<?> type) {
    return types.getOrDefault(type, Collections.emptyMap()).keySet();
  }

  private static Map<String, Property> propertiesOf(Class<?> type) {
    Map<String, Property> properties = new LinkedHashMap<>();
    if (isObject(type.getSuperclass())) {
      properties.putAll(propertiesOf(type.getSuperclass()));
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        properties.put(nameOf(field), propertyOf(field));
      }
    }
    return properties;
  }

  private static Property propertyOf(Field field) {
    XmlJavaTypeAdapter adapter = field.getAnnotation(XmlJavaTypeAdapter.class);
    XmlElement element = field.getAnnotation(XmlElement.class);
    boolean required = element != null && element.required();
    boolean token = adapter != null && adapter.value() == CollapsedStringAdapter.class;
    if (field.getGenericType() instanceof ParameterizedType list) {
      Class<?> of = (Class<?>) list.getActualTypeArguments()[0];
      return new Property(nameOf(field), of, true, required, token);
    }
    return new Property(nameOf(field), field.getType(), false, required, token);
  }

  /**
   * The name that the schema gives it: a word that Java keeps for itself, such as {@code final}, is
   * written otherwise in a field.
   */
  static String nameOf(Field field) {
    XmlElement element = field.getAnnotation(XmlElement.class);
    return element == null || element.name().equals(UNNAMED) ? field.getName() : element.name();
  }
}
