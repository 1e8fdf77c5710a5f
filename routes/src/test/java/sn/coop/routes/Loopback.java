package sn.coop.routes;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.component.direct.DirectComponent;

/**
 * Queues without a broker, under the broker's name: what is sent is taken at once, and what the
 * taker throws is thrown at the sender. A broker would hand such a message out again.
 */
final class Loopback extends DirectComponent {
  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    // Everything that only a broker understands.
    parameters.clear();
    return super.createEndpoint("jms:" + remaining, remaining, new HashMap<>());
  }
}
