package sn.coop.demo.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sn.coop.demo.host.Site;

class SocketsTest {
  private static final String LISTEN = "0A";
  private static final Pattern WHITE = Pattern.compile("\\s+");

  @Test
  void nothing_listens_beyond_the_three_ports_and_no_key_is_open_to_others(@TempDir Path dir)
      throws Exception {
    Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/net/tcp")), "needs Linux's /proc");
    Set<String> before = listening();
    try (Border border = new Border(dir)) {
      Set<String> opened = new TreeSet<>(listening());
      opened.removeAll(before);
      Site dakar = border.homes.dakar();
      String loopback = "0100007F:";
      assertThat(opened)
          .containsExactlyInAnyOrder(
              loopback + hex(dakar.ports().https()),
              loopback + hex(dakar.ports().amqps()),
              loopback + hex(dakar.ports().management()));
      for (Path file : border.files(border.homes.home(dakar).resolve("keys"))) {
        if (!file.toString().contains("public")) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .as(file.toString())
              .isEqualTo("rw-------");
        }
      }
    }
  }

  private static String hex(int port) {
    return "%04X".formatted(port);
  }

  /** Local addresses of this process's listening TCP sockets, as the kernel writes them. */
  private static Set<String> listening() throws IOException {
    Set<String> own = new HashSet<>();
    try (var descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : descriptors) {
        if (Files.isSymbolicLink(descriptor)) {
          own.add(Files.readSymbolicLink(descriptor).toString());
        }
      }
    }
    Set<String> addresses = new HashSet<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("/proc/self/net/tcp")));
    lines.addAll(Files.readAllLines(Path.of("/proc/self/net/tcp6")));
    for (String line : lines) {
      String[] fields = WHITE.split(line.strip(), -1);
      if (fields.length > 9
          && fields[3].equals(LISTEN)
          && own.contains("socket:[" + fields[9] + "]")) {
        addresses.add(simple(fields[1]));
      }
    }
    return addresses;
  }

  /** An IPv4 address mapped into IPv6 is the IPv4 address. */
  private static String simple(String address) {
    String mapped = "0000000000000000FFFF0000";
    return address.startsWith(mapped) ? address.substring(mapped.length()) : address;
  }
}
