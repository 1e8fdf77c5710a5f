package sn.coop.demo.systems;

import java.net.URI;
import javax.net.ssl.SSLContext;

/**
 * Where a system finds its gateway.
 *
 * @param tls with the system's client certificate, trusting the gateway's pinned one alone
 */
public record Address(URI rest, URI broker, SSLContext tls) {}
