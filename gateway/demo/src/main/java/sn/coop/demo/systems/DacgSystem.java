package sn.coop.demo.systems;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.MediaType;

/**
 * The own system of the Direction des affaires criminelles et des grâces: it can only call out, so
 * it submits, pulls and receipts over REST. It keeps trying through every restart of its gateway.
 */
public final class DacgSystem implements AutoCloseable {
  private static final Duration LONG_POLL = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * A submission and the gateway's word for it.
   *
   * @param status 202, or 200 if the gateway had it from an earlier try
   */
  public record Submitted(Outgoing message, int status, SignedReceipt receipt) {}

  private final Registry registry;
  private final Journal journal;
  private final Diary diary;
  private final GatewayRest gateway;
  private final Patience patience = new Patience(PAUSE, PATIENCE);
  private final InTray tray = new InTray();
  private final AtomicInteger repeats = new AtomicInteger();
  private final AtomicInteger disbelieved = new AtomicInteger();
  private final Thread worker;

  public DacgSystem(Office office, Address address) {
    this.registry = office.registry();
    this.journal = office.journal();
    this.diary = office.diary();
    this.gateway = new GatewayRest(address.rest(), address.tls());
    this.worker = new Thread(this::pull, "sn-dacg");
    worker.setDaemon(true);
  }

  /** Begins to pull. */
  public void start() {
    worker.start();
  }

  /** What has arrived since the start. */
  public InTray tray() {
    return tray;
  }

  /** How often a message came that was journalled before. */
  public int repeats() {
    return repeats.get();
  }

  /** How many deliveries were not believed, and so not receipted; the diary says why. */
  public int disbelieved() {
    return disbelieved.get();
  }

  /** The gateway as this system sees it. */
  public GatewayRest gateway() {
    return gateway;
  }

  /** Seals a request once; {@link #submit} may then be called with it as often as one likes. */
  public Outgoing seal(RequestForm form) throws Refusal {
    return registry.seal(form.toJson(), MediaType.JSON);
  }

  /** Uploads the attachment, submits, and does not rest before it has a receipt that holds. */
  public Submitted submit(Outgoing message, Pdf pdf)
      throws Refusal, Deferral, InterruptedException {
    int uploaded = patience.until(() -> gateway.upload(pdf.sha256(), pdf.file()));
    diary.note("uploaded " + pdf.sha256() + ": " + uploaded);
    Submitted submitted =
        patience.until(
            () -> {
              GatewayRest.Accepted answer = gateway.submit(message.sealed());
              return new Submitted(
                  message, answer.status(), registry.verifyReceipt(answer.receipt(), message));
            });
    diary.note("submitted " + message.envelope().key() + ": " + submitted.status());
    return submitted;
  }

  private void pull() {
    try {
      while (!patience.isStopped()) {
        pullOnce();
      }
    } catch (InterruptedException e) {
      diary.note("stopped while waiting");
    }
  }

  private void pullOnce() throws InterruptedException {
    try {
      for (GatewayRest.Item item : gateway.inbox(LONG_POLL)) {
        take(item);
      }
    } catch (Deferral | Refusal | IOException e) {
      diary.note("pull: " + e);
      patience.rest();
    }
  }

  private void take(GatewayRest.Item item) throws Deferral, IOException, InterruptedException {
    try {
      Received received = registry.check(item.message(), item.countersignature());
      boolean first = journal.note(received.key(), received.sealed().digest());
      if (first) {
        tray.put(received);
      } else {
        repeats.incrementAndGet();
      }
      gateway.receipt(item.deliveryId(), registry.receiptFor(received));
      diary.note((first ? "received " : "again ") + received.type() + " " + received.key());
    } catch (Refusal no) {
      disbelieved.incrementAndGet();
      diary.note("NOT BELIEVED " + item.deliveryId() + ": " + no);
      patience.rest();
    }
  }

  /** A long poll is not waited for: what it would have brought comes again. */
  @Override
  public void close() throws IOException {
    patience.stop(worker, Duration.ofMillis(1));
    journal.close();
    diary.close();
  }
}
