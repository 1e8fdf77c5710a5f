package sn.coop.demo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import sn.coop.app.sealing.CompactSealVerifier;
import sn.coop.app.sealing.CompactSealer;
import sn.coop.app.sealing.JwsReceipts;
import sn.coop.app.sealing.SealKey;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.Digest;
import sn.coop.core.message.Envelope;
import sn.coop.demo.host.DemoHomes;
import sn.coop.demo.systems.Outgoing;

/** What cannot be done for less: the same signatures alone, and the same disk alone. */
final class Floors {
  private static final int CRYPTO_WARM_UP = 2_000;
  private static final int CRYPTO = 2_000;
  private static final int SYNCS = 500;
  private static final int BLOCK = 4_096;

  private final DemoHomes homes;
  private final Clock clock;

  Floors(DemoHomes homes, Clock clock) {
    this.homes = homes;
    this.clock = clock;
  }

  /** Verifying the seal, signing the receipt and countersigning: CPU-ms of one thread. */
  double cryptoCpuMs(Outgoing message) throws Failure, IOException {
    SealKey ours = homes.dakarKeys().countersign();
    CompactSealVerifier verifier = new CompactSealVerifier(clock);
    CompactSealer sealer = new CompactSealer(ours, "SN-GATEWAY", clock);
    JwsReceipts receipts = new JwsReceipts(ours, "SN-GATEWAY");
    List<X509Certificate> pinned = List.of(homes.dacgKeys().seal("SN-DACG").certificate());
    Receipt receipt = receipt(message);
    List<Digest> attachments =
        message.envelope().attachments().stream().map(AttachmentRef::sha256).toList();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = 0;
    for (int i = 0; i < CRYPTO_WARM_UP + CRYPTO; i++) {
      if (i == CRYPTO_WARM_UP) {
        start = threads.getCurrentThreadCpuTime();
      }
      verifier.verify(message.sealed().content(), message.sealed().seal(), pinned);
      receipts.sign(receipt);
      sealer.seal(message.sealed().content(), attachments);
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e6 / CRYPTO;
  }

  private Receipt receipt(Outgoing message) {
    Envelope envelope = message.envelope();
    Digest digest = message.sealed().digest();
    return new Receipt(
        new Receipt.About(envelope.id(), envelope.sender(), envelope.recipients(), digest),
        Stage.RELAYED,
        clock.instant(),
        Optional.of(new Receipt.Logged("rcg.demo/dakar", digest)));
  }

  /** Wall milliseconds of one 4 KiB append and its fdatasync, on the ledger's file system. */
  double fsyncMs(Path dir) throws IOException {
    Path file = dir.resolve("fsync.probe");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long start = System.nanoTime();
      for (int i = 0; i < SYNCS; i++) {
        channel.write(ByteBuffer.wrap(new byte[BLOCK]));
        channel.force(false);
      }
      return (System.nanoTime() - start) / 1e6 / SYNCS;
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
