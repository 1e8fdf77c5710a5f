package sn.coop.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sn.coop.app.admin.Halt;
import sn.coop.app.admin.Strangers;
import sn.coop.core.audit.LogForked;
import sn.coop.core.audit.LogUnavailable;
import sn.coop.core.audit.Sequencer;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;

/** What runs by the clock beside the verbs: the audit log's sequencer, and the strangers' sums. */
final class Clockwork {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final long SEQUENCE_MS = 100;
  private static final long FLUSH_MS = 60_000;

  private final ScheduledExecutorService executor =
      new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "clockwork"));
  private final List<Future<?>> rounds = new ArrayList<>();
  private final Sequencer sequencer;
  private final Strangers strangers;
  private final Halt halt;

  Clockwork(Sequencer sequencer, Strangers strangers, Halt halt) {
    this.sequencer = sequencer;
    this.strangers = strangers;
    this.halt = halt;
  }

  void start() {
    every(SEQUENCE_MS, this::sequence);
    every(FLUSH_MS, this::flush);
  }

  /** A bug in one round is told, and the next round comes all the same. */
  private void every(long pauseMs, Runnable round) {
    Runnable guarded =
        () -> {
          try {
            round.run();
          } catch (RuntimeException bug) {
            LOG.error("the clockwork met a bug", bug);
          }
        };
    rounds.add(executor.scheduleWithFixedDelay(guarded, pauseMs, pauseMs, TimeUnit.MILLISECONDS));
  }

  private void sequence() {
    try {
      while (halt.reason().isEmpty() && sequencer.integrate() == Sequencer.BATCH) {
        LOG.debug("a full batch was integrated, there may be more");
      }
    } catch (LogUnavailable later) {
      LOG.warn("the audit log waits: {}", later.getMessage());
    } catch (LogForked forked) {
      LOG.error("the audit log is not what was signed", forked);
      halt.because(new Breach(Code.AUDIT_FORKED, String.valueOf(forked.getMessage()), forked));
    }
  }

  private void flush() {
    try {
      strangers.flush();
    } catch (Deferral later) {
      LOG.warn("refused handshakes stay counted: {}", later.getMessage());
    }
  }

  void stop() throws InterruptedException {
    rounds.forEach(round -> round.cancel(false));
    executor.shutdown();
    if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
      LOG.warn("the clockwork did not stop in time");
    }
    flush();
  }
}
