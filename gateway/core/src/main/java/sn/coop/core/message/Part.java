package sn.coop.core.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message, or a part of one, as rules and cases read it: names and texts, the same whatever form
 * it came in. The root's children are the fields of the envelope and the one body. What is absent
 * is empty, never null, so that a rule can be asked about a message whose schema is broken.
 *
 * <p>An attribute is a child of its own name; the text of a {@code LocalizedText} is its child
 * {@code text}, its language its child {@code lang}.
 *
 * @param path where it stands, counted from 1 where it may repeat: {@code /mlaRequest/measure[2]}
 * @param text the value of a leaf; empty for a part that has children
 */
public record Part(String name, String path, String text, List<Part> children) {
  public Part {
    children = List.copyOf(children);
  }

  /** The first child of this name. */
  public Optional<Part> part(String child) {
    return children.stream().filter(p -> p.name.equals(child)).findFirst();
  }

  /** All children of this name, in their order. */
  public List<Part> parts(String child) {
    return children.stream().filter(p -> p.name.equals(child)).toList();
  }

  /** What a chain of names leads to, each step the first child: {@code at("urgency", "level")}. */
  public Optional<Part> at(String... names) {
    Optional<Part> here = Optional.of(this);
    for (String next : names) {
      here = here.flatMap(p -> p.part(next));
    }
    return here;
  }

  public boolean has(String child) {
    return part(child).isPresent();
  }

  /** The value of the first child of this name. */
  public Optional<String> text(String child) {
    return part(child).map(Part::text);
  }

  /** The values of all children of this name. */
  public List<String> texts(String child) {
    return parts(child).stream().map(Part::text).toList();
  }

  /** Whether the first child of this name has this value. */
  public boolean is(String child, String value) {
    return text(child).map(value::equals).orElse(false);
  }

  public boolean isTrue(String child) {
    return is(child, "true");
  }

  /** A calendar day; empty if it is absent or not one. */
  public Optional<LocalDate> day(String child) {
    try {
      return text(child).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An instant; empty if it is absent or not one. */
  public Optional<Instant> time(String child) {
    try {
      return text(child).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A whole number; empty if it is absent or not one. */
  public Optional<Long> number(String child) {
    try {
      return text(child).map(Long::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Where a child of this name stands or would stand. */
  public String pathOf(String child) {
    return part(child).map(Part::path).orElse(path.equals("/") ? path + child : path + "/" + child);
  }

  /** This part and everything in it, in document order. */
  public Stream<Part> all() {
    List<Part> found = new ArrayList<>();
    collect(found);
    return found.stream();
  }

  private void collect(List<Part> found) {
    found.add(this);
    children.forEach(child -> child.collect(found));
  }

  /** Every part of this name, at any depth. */
  public Stream<Part> all(String anywhere) {
    return all().filter(p -> p.name.equals(anywhere));
  }

  /** Never the content: it may be personal. */
  @Override
  public String toString() {
    return path;
  }
}
