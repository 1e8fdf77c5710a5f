package sn.coop.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** One timer a step: {@code rcg_step_seconds{step="verify-seal", outcome="done"}}. */
final class StepMeters extends EventNotifierSupport {
  private final MeterRegistry meters;
  private final Map<String, Long> started = new ConcurrentHashMap<>();

  StepMeters(MeterRegistry meters) {
    this.meters = meters;
    setIgnoreCamelContextEvents(true);
    setIgnoreCamelContextInitEvents(true);
    setIgnoreRouteEvents(true);
    setIgnoreServiceEvents(true);
    setIgnoreExchangeEvents(true);
  }

  @Override
  public void notify(CamelEvent event) {
    if (event instanceof CamelEvent.StepStartedEvent step) {
      started.put(key(step), System.nanoTime());
    } else if (event instanceof CamelEvent.StepCompletedEvent step) {
      record(step, "done");
    } else if (event instanceof CamelEvent.StepFailedEvent step) {
      record(step, "failed");
    }
  }

  private void record(CamelEvent.StepEvent step, String outcome) {
    Long since = started.remove(key(step));
    if (since != null) {
      Timer.builder("rcg.step")
          .tag("step", step.getStepId())
          .tag("outcome", outcome)
          .register(meters)
          .record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
    }
  }

  private static String key(CamelEvent.StepEvent step) {
    return step.getExchange().getExchangeId() + "/" + step.getStepId();
  }
}
