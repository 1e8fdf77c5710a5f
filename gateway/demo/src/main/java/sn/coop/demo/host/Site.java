package sn.coop.demo.host;

import java.net.URI;
import java.util.List;
import sn.coop.core.message.AuthorityCode;

/** One gateway of the demo: its name, the authority it is, and where it listens. */
public record Site(String name, AuthorityCode authority, Ports ports) {
  private static final Ports USUAL = new Ports(8443, 5671, 9090);

  /** Madrid's ports are Dakar's plus this. */
  private static final int MADRID = 10_000;

  /** What a gateway listens on. */
  public record Ports(int https, int amqps, int management) {
    List<Integer> all() {
      return List.of(https, amqps, management);
    }

    Ports shifted(int offset) {
      return new Ports(https + offset, amqps + offset, management + offset);
    }
  }

  /**
   * @param offset added to every port, so that tests run beside a demo
   */
  public static Site dakar(int offset) {
    return new Site("dakar", new AuthorityCode("SN-GATEWAY"), USUAL.shifted(offset));
  }

  /**
   * @param offset added to every port, so that tests run beside a demo
   */
  public static Site madrid(int offset) {
    return new Site("madrid", new AuthorityCode("ES-GATEWAY"), USUAL.shifted(offset + MADRID));
  }

  public URI rest() {
    return URI.create("https://localhost:" + ports.https());
  }

  public URI queue() {
    return URI.create("amqps://localhost:" + ports.amqps());
  }

  /** Answers 200 with status UP when the gateway takes messages. */
  public URI health() {
    return URI.create("http://127.0.0.1:" + ports.management() + "/actuator/health");
  }

  String country() {
    return authority.code().substring(0, 2);
  }

  /** The first line of the checkpoints of its log. */
  public String logOrigin() {
    return "rcg.demo/" + name;
  }

  /** The {@code gateway.yaml} of this site. */
  String configuration() {
    return """
        name: %s
        authority: %s
        country: %s
        environment: PRODUCTION
        bind: 127.0.0.1
        ports: {https: %d, amqps: %d, management: %d}
        log-origin: %s
        """
        .formatted(
            name,
            authority,
            country(),
            ports.https(),
            ports.amqps(),
            ports.management(),
            logOrigin());
  }
}
