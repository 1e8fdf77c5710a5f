package sn.coop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/tour.md, taken apart: what to type, and which words to expect. */
final class TourPage {
  private static final Pattern SECTION =
      Pattern.compile("^## (.+?)$(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXPECTED =
      Pattern.compile("^Expect (.*?)\\n\\s*$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern WORDS = Pattern.compile("`([^`]+)`");

  /** One claim: its heading, its one command, and what the output must have in it. */
  record Stop(String heading, String command, List<String> expected) {
    Stop {
      expected = List.copyOf(expected);
    }
  }

  private TourPage() {}

  static List<Stop> read(Path page) throws IOException {
    List<Stop> stops = new ArrayList<>();
    Matcher section = SECTION.matcher(Files.readString(page));
    while (section.find()) {
      String body = section.group(2) + "\n";
      Matcher block = BLOCK.matcher(body);
      if (block.find()) {
        stops.add(new Stop(section.group(1), block.group(1).strip(), expected(body)));
        if (block.find()) {
          throw new IOException("two commands under one heading: " + section.group(1));
        }
      }
    }
    return stops;
  }

  private static List<String> expected(String body) throws IOException {
    Matcher paragraph = EXPECTED.matcher(body);
    if (!paragraph.find()) {
      throw new IOException("a command without anything to expect: " + body);
    }
    return WORDS.matcher(paragraph.group(1)).results().map(word -> word.group(1)).toList();
  }
}
