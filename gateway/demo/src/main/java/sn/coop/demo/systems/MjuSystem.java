package sn.coop.demo.systems;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.core.message.MediaType;

/**
 * The Spanish central authority's own system: it lives on queues (AMQP 1.0) and fetches attachments
 * over REST. It journals before it receipts, and outlives every restart of its gateway.
 */
public final class MjuSystem implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final Office office;
  private final QueueLink.Address address;
  private final GatewayRest gateway;
  private final Patience patience = new Patience(Duration.ofMillis(300), Duration.ofSeconds(10));
  private final Pending pending = new Pending(AGAIN);
  private final InTray tray = new InTray();
  private final AtomicInteger repeats = new AtomicInteger();
  private final AtomicInteger disbelieved = new AtomicInteger();
  private final Thread worker;

  public MjuSystem(Office office, Address address) {
    this.office = office;
    this.address = new QueueLink.Address(address.broker(), address.tls(), "es-mju");
    this.gateway = new GatewayRest(address.rest(), address.tls());
    this.worker = new Thread(this::work, "es-mju");
    worker.setDaemon(true);
  }

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

  /** The gateway as this system sees it over REST. */
  public GatewayRest gateway() {
    return gateway;
  }

  /**
   * Answers a request with an MLA_ACK under our own reference, and repeats it until the gateway has
   * receipted it.
   */
  public CompletableFuture<SignedReceipt> acknowledge(AckForm form) throws Refusal {
    return answer(form.toXml(), form.request());
  }

  /** Decides on a request, and repeats it until the gateway has receipted it. */
  public CompletableFuture<SignedReceipt> decide(DecisionForm form) throws Refusal {
    return answer(form.toXml(), form.request());
  }

  private CompletableFuture<SignedReceipt> answer(Bytes content, Received request) throws Refusal {
    Outgoing message = office.registry().seal(content, MediaType.XML);
    Envelope envelope = message.envelope();
    office.diary().note(envelope.type() + " " + envelope.id() + " for " + request.key());
    return pending.add(message);
  }

  private void work() {
    boolean stopped = false;
    while (!stopped) {
      try (QueueLink link = QueueLink.open(address)) {
        office.diary().note("connected to " + address.broker());
        pending.forgetSendings();
        serve(link);
        stopped = true;
      } catch (JMSException | Deferral | IOException e) {
        office.diary().note("connection given up: " + e);
        stopped = rested();
      } catch (InterruptedException e) {
        stopped = true;
      }
    }
  }

  private boolean rested() {
    try {
      return patience.rest();
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void serve(QueueLink link)
      throws JMSException, Deferral, IOException, InterruptedException {
    while (!patience.isStopped()) {
      for (Outgoing message : pending.due(System.nanoTime())) {
        link.sendMessage(message.sealed(), message.envelope().id().urn());
      }
      Optional<Parcel> parcel = link.receive(POLL);
      if (parcel.isPresent()) {
        open(link, parcel.get());
      }
    }
  }

  /** Nothing is acknowledged to the broker before it is dealt with. */
  private void open(QueueLink link, Parcel parcel)
      throws JMSException, Deferral, IOException, InterruptedException {
    try {
      switch (parcel.kind()) {
        case "message" -> take(link, parcel);
        case "receipt" -> receipted(parcel);
        case "refusal" -> refused(parcel);
        default -> throw new Refusal(Code.SCHEMA_INVALID, "coop_kind " + parcel.kind());
      }
    } catch (Refusal no) {
      disbelieved.incrementAndGet();
      office.diary().note("NOT BELIEVED " + parcel.property("coop_delivery") + ": " + no);
    }
    parcel.acknowledge();
  }

  private void take(QueueLink link, Parcel parcel)
      throws JMSException, Refusal, Deferral, IOException, InterruptedException {
    Received received =
        office.registry().check(parcel.sealed(), parcel.property("coop_countersignature"));
    for (AttachmentRef attachment : received.canonical().envelope().attachments()) {
      fetch(attachment);
    }
    boolean first = office.journal().note(received.key(), received.sealed().digest());
    if (first) {
      tray.put(received);
    } else {
      repeats.incrementAndGet();
    }
    link.sendReceipt(
        office.registry().receiptFor(received),
        parcel.required("coop_delivery"),
        received.key().id().urn());
    office.diary().note((first ? "received " : "again ") + received.type() + " " + received.key());
  }

  private void fetch(AttachmentRef attachment) throws Refusal, Deferral, InterruptedException {
    byte[] content = patience.until(() -> gateway.attachment(attachment.sha256()));
    Digest digest = Digest.sha256(content);
    if (!digest.equals(attachment.sha256()) || content.length != attachment.size()) {
      throw new Refusal(
          Code.ATTACHMENT_HASH_MISMATCH,
          "%s: %d bytes with SHA-256 %s".formatted(attachment.localId(), content.length, digest));
    }
    office.diary().note("fetched " + attachment.fileName() + " " + digest);
  }

  private void receipted(Parcel parcel) throws JMSException, Refusal, Deferral {
    String messageId = parcel.required("coop_message_id");
    Optional<Outgoing> message = pending.find(messageId);
    if (message.isPresent()) {
      pending.receipted(messageId, office.registry().verifyReceipt(parcel.text(), message.get()));
      office.diary().note("receipt for " + messageId);
    }
  }

  private void refused(Parcel parcel) throws JMSException, Refusal {
    String problem = parcel.text();
    office.diary().note("REFUSED " + parcel.property("coop_message_id") + ": " + problem);
    pending.refused(parcel.required("coop_message_id"), new Refusal(Code.INCONSISTENT, problem));
  }

  @Override
  public void close() throws IOException {
    patience.stop(worker, Duration.ofSeconds(10));
    office.journal().close();
    office.diary().close();
  }
}
