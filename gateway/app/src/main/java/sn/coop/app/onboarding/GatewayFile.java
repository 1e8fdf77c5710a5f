package sn.coop.app.onboarding;

import java.nio.file.Path;
import java.util.function.Function;
import sn.coop.app.onboarding.Faults.InvalidFiles;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.partner.Environment;

/** The gateway's own file, {@code gateway.yaml} in its home. */
public record GatewayFile(
    String name,
    AuthorityCode authority,
    Environment environment,
    Listening listening,
    String logOrigin) {

  /** Where it listens: partners on {@code bind}, operators on the loopback alone. */
  public record Listening(String bind, int https, int amqps, int management) {}

  /**
   * @param home the gateway's directory
   * @throws InvalidFiles naming every fault
   */
  public static GatewayFile read(Path home) throws InvalidFiles {
    Faults faults = new Faults();
    YamlNode node = YamlNode.read(home.resolve("gateway.yaml"), faults);
    var name = node.required("name", Function.identity());
    var authority = node.required("authority", AuthorityCode::new);
    node.required("country", PartnerFiles::country);
    var environment = node.required("environment", PartnerFiles.oneOf(Environment.class));
    var bind = node.required("bind", Function.identity());
    var origin = node.required("log-origin", GatewayFile::origin);
    YamlNode ports = node.node("ports");
    var https = ports.required("https", GatewayFile::port);
    var amqps = ports.required("amqps", GatewayFile::port);
    var management = ports.required("management", GatewayFile::port);
    ports.finish();
    node.finish();
    faults.raise();
    return new GatewayFile(
        name.orElseThrow(),
        authority.orElseThrow(),
        environment.orElseThrow(),
        new Listening(
            bind.orElseThrow(), https.orElseThrow(), amqps.orElseThrow(), management.orElseThrow()),
        origin.orElseThrow());
  }

  /** It names the key of signed notes too (c2sp.org/signed-note), hence its form. */
  private static String origin(String text) {
    if (text.isBlank() || text.contains("+") || text.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("must be a name without spaces and without '+'");
    }
    return text;
  }

  private static int port(String text) {
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("must be a port from 1 to 65535");
    }
    return port;
  }
}
