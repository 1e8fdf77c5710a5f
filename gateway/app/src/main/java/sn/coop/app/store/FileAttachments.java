package sn.coop.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import sn.coop.core.delivery.Attachments;
import sn.coop.core.delivery.Fresh;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Refusal;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.AttachmentRef;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.PartnerId;

/**
 * Attachments as files, named by partner and digest: no name that a sender chose ever becomes a
 * path. A file is whole and synced before the ledger hears of it.
 */
public final class FileAttachments implements Attachments {
  private static final int BUFFER = 64 * 1024;

  private final Path directory;
  private final Ledger ledger;
  private final Fresh fresh;

  public FileAttachments(Path directory, Ledger ledger, Fresh fresh) {
    this.directory = directory;
    this.ledger = ledger;
    this.fresh = fresh;
  }

  @Override
  public boolean put(PartnerId owner, Digest sha256, InputStream content)
      throws Refusal, Deferral, IOException {
    if (ledger.hasAttachment(owner, sha256)) {
      content.transferTo(OutputStream.nullOutputStream());
      return false;
    }
    Path target = path(owner, sha256);
    Path folder = directory.resolve(owner.id()).resolve(sha256.hex().substring(0, 2));
    Files.createDirectories(folder);
    Path part = folder.resolve(sha256.hex() + "." + fresh.ids().next() + ".part");
    try {
      long size = write(part, sha256, content);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      syncDirectory(folder);
      ledger.attach(owner, sha256, size, fresh.line());
      return true;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long write(Path part, Digest expected, InputStream content)
      throws Refusal, IOException {
    var hash = Digest.newSha256();
    long size = 0;
    try (FileChannel file =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(file);
        DigestInputStream in = new DigestInputStream(content, hash)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > AttachmentRef.MAX_SIZE) {
          throw new Refusal(
              Code.TOO_LARGE,
              new Sentence(
                  "an attachment has at most %d bytes".formatted(AttachmentRef.MAX_SIZE),
                  "une pièce jointe compte au plus %d octets".formatted(AttachmentRef.MAX_SIZE)));
        }
        out.write(buffer, 0, read);
      }
      file.force(true);
    }
    Digest found = Digest.of(hash.digest());
    if (!found.equals(expected)) {
      throw new Refusal(
          Code.ATTACHMENT_HASH_MISMATCH,
          new Sentence(
              "announced %s, received %s".formatted(expected, found),
              "annoncé : %s, reçu : %s".formatted(expected, found)));
    }
    return size;
  }

  /** A rename is durable once its directory is. */
  private static void syncDirectory(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(PartnerId owner, Digest sha256) throws IOException {
    return Files.newInputStream(path(owner, sha256));
  }

  @Override
  public long size(PartnerId owner, Digest sha256) throws IOException {
    return Files.size(path(owner, sha256));
  }

  private Path path(PartnerId owner, Digest sha256) {
    return path(directory, owner, sha256);
  }

  static Path path(Path directory, PartnerId owner, Digest sha256) {
    return directory
        .resolve(owner.id())
        .resolve(sha256.hex().substring(0, 2))
        .resolve(sha256.hex());
  }
}
