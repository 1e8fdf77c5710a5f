package sn.coop.demo.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.ConversationId;
import sn.coop.core.message.MessageId;
import sn.coop.demo.systems.DacgSystem;
import sn.coop.demo.systems.Outgoing;
import sn.coop.demo.systems.Pdf;
import sn.coop.demo.systems.RequestForm;

/** Sealed requests over a number of connections; sealing is done before the clock runs. */
final class Load {
  private final DacgSystem dacg;
  private final Pdf pdf;
  private final Clock clock;
  private final int connections;

  Load(DacgSystem dacg, Pdf pdf, Clock clock, int connections)
      throws Failure, InterruptedException {
    this.dacg = dacg;
    this.pdf = pdf;
    this.clock = clock;
    this.connections = connections;
    dacg.gateway().upload(pdf.sha256(), pdf.file());
  }

  /** Wall times in milliseconds. */
  record Result(double perSecond, double p50, double p99) {}

  Outgoing sample() throws Failure {
    return dacg.seal(
        new RequestForm(
            new MessageId("urn:uuid:" + UUID.randomUUID()),
            new ConversationId("urn:uuid:" + UUID.randomUUID()),
            clock.instant(),
            "DACG/EPI/2026/0417",
            pdf));
  }

  Result run(int messages) throws Failure, InterruptedException, ExecutionException {
    List<Outgoing> sealed = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      sealed.add(sample());
    }
    ExecutorService senders = Executors.newFixedThreadPool(connections);
    try {
      long start = System.nanoTime();
      List<Future<Double>> sending = new ArrayList<>();
      for (Outgoing message : sealed) {
        sending.add(senders.submit(() -> send(message)));
      }
      double[] times = new double[messages];
      for (int i = 0; i < messages; i++) {
        times[i] = sending.get(i).get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      Arrays.sort(times);
      return new Result(messages / seconds, times[messages / 2], times[(int) (messages * 0.99)]);
    } finally {
      senders.shutdownNow();
    }
  }

  private double send(Outgoing message) throws Failure, InterruptedException {
    long start = System.nanoTime();
    int status = dacg.gateway().submit(message.sealed()).status();
    if (status != 202) {
      throw new IllegalStateException("expected 202, not " + status);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
