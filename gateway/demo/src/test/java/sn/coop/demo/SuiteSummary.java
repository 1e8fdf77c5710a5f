package sn.coop.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The last words of {@code mvn verify}: what was covered, what passed, what failed, and why
 * anything was skipped.
 */
public final class SuiteSummary {
  /** What a test says of how much it covered, such as {@code canon: 42 message types}. */
  private static final Pattern COVERED = Pattern.compile("[a-z]+: [0-9]+ .*");

  private final List<String> covered = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private int passed;
  private int failed;

  private SuiteSummary() {}

  /**
   * @param arguments the project's directory
   */
  public static void main(String[] arguments) throws IOException, XMLStreamException {
    SuiteSummary summary = new SuiteSummary();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]), 5)) {
      for (Path file : files.filter(SuiteSummary::isReport).sorted().toList()) {
        summary.read(file);
      }
    }
    summary.print(System.out);
  }

  private static boolean isReport(Path file) {
    String path = file.toString();
    return path.endsWith(".xml")
        && String.valueOf(file.getFileName()).startsWith("TEST-")
        && (path.contains("target/surefire-reports") || path.contains("target/failsafe-reports"));
  }

  private void read(Path file) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      String test = "";
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          switch (reader.getLocalName()) {
            case "testcase" -> {
              test = reader.getAttributeValue(null, "name");
              passed++;
            }
            case "failure", "error" -> {
              passed--;
              failed++;
            }
            case "skipped" -> {
              passed--;
              skipped.add(test + ": " + reader.getAttributeValue(null, "message"));
            }
            case "system-out" ->
                reader
                    .getElementText()
                    .lines()
                    .filter(line -> COVERED.matcher(line).matches())
                    .forEach(covered::add);
            default -> {}
          }
        }
      }
    }
  }

  private void print(PrintStream out) {
    covered.forEach(out::println);
    skipped.forEach(reason -> out.println("skipped " + reason));
    out.printf("%d passed, %d failed, %d skipped%n", passed, failed, skipped.size());
  }
}
