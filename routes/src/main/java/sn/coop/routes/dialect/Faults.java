package sn.coop.routes.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;

/**
 * All that is wrong with one message. Sentences name places and expectations, never the values
 * found: those may be personal.
 */
final class Faults {
  /** The rule of every fault that the schema finds. */
  private static final String SCHEMA = "schema";

  /** The rule of every fault that lies in the version of the schema. */
  static final String VERSION = "version";

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

  private final List<Fault> found = new ArrayList<>();

  /** What is known so far, for whoever must not repeat it. */
  Faults known() {
    Faults known = new Faults();
    known.found.addAll(found);
    return known;
  }

  /** Once: two rules of the schema may find the same. */
  void add(String path, Sentence sentence) {
    Fault fault = new Fault(Code.SCHEMA_INVALID, SCHEMA, path, sentence);
    if (!found.contains(fault)) {
      found.add(fault);
    }
  }

  void addAll(List<Fault> others) {
    found.addAll(others);
  }

  boolean at(String path) {
    return found.stream().anyMatch(fault -> fault.path().equals(path));
  }

  /** Whether something directly inside the place is faulty. */
  boolean within(String path) {
    return found.stream().anyMatch(fault -> parentOf(fault.path()).equals(path));
  }

  static String parentOf(String path) {
    return path.substring(0, Math.max(1, path.lastIndexOf('/')));
  }

  static String child(String path, String name) {
    return path.equals("/") ? path + name : path + "/" + name;
  }

  /** A name that the sender chose, as far as it can be a name; anything else may be a value. */
  static String printable(String name) {
    return NAME.matcher(name).matches() ? name : "?";
  }

  /** Refuses the message if anything was found. */
  void refuseIfAny() throws Refusal {
    if (!found.isEmpty()) {
      throw new Refusal(found);
    }
  }

  /** The message is not even read to its end. */
  static Refusal unreadable(Sentence why, @Nullable Throwable cause) {
    return fatal(new Fault(Code.SCHEMA_INVALID, SCHEMA, "/", why), cause);
  }

  /** The bytes are no text that we read. */
  static Refusal badCharset(Sentence why, @Nullable Throwable cause) {
    return fatal(new Fault(Code.CHARSET, "utf-8", "/", why), cause);
  }

  /** The XML asks for more than reading (a document type, an entity). */
  static Refusal attack(Sentence why) {
    return fatal(new Fault(Code.XML_ATTACK, "no-document-type", "/", why), null);
  }

  /**
   * Another version of the schema.
   *
   * @param path where the message names it
   */
  static Refusal otherVersion(String path, String spoken) {
    Sentence why = Wording.otherVersionThan(spoken);
    return fatal(new Fault(Code.VERSION_UNSUPPORTED, VERSION, path, why), null);
  }

  private static Refusal fatal(Fault fault, @Nullable Throwable cause) {
    Refusal refusal = new Refusal(List.of(fault));
    if (cause != null) {
      refusal.initCause(cause);
    }
    return refusal;
  }
}
