package sn.coop.core.partner;

import java.util.Map;

/** A transport one way: the name of a template and its parameters. */
public record Channel(Template template, Map<String, String> parameters) {
  public Channel {
    parameters = Map.copyOf(parameters);
  }

  /** The templates there are. */
  public enum Template {
    /** Parameters: {@code url}. */
    SOAP,
    /** AMQP 1.0; no parameters: the address follows from the partner's id. */
    QUEUE,
    /** The partner calls out, pulls and receipts; no parameters. */
    MAILBOX
  }

  /** A parameter that the partner file's checks have made sure of. */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("channel " + template + " has no parameter " + name);
    }
    return value;
  }
}
