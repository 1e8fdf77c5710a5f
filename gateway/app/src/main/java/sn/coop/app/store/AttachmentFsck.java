package sn.coop.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import sn.coop.core.message.Digest;
import sn.coop.core.partner.PartnerId;

/** Holds every attachment that the ledger says is stored against the bytes on the disk. */
final class AttachmentFsck {
  private final Sql sql;
  private final FsckReport report;
  private final Path directory;

  AttachmentFsck(Sql sql, FsckReport report, Path directory) {
    this.sql = sql;
    this.report = report;
    this.directory = directory;
  }

  void check() throws SQLException {
    sql.visit(
        "select owner, sha256 from attachment",
        row -> check(new PartnerId(row.text("owner")), new Digest(row.text("sha256"))));
  }

  private void check(PartnerId owner, Digest sha256) {
    Path file = FileAttachments.path(directory, owner, sha256);
    var hash = Digest.newSha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), hash)) {
      in.transferTo(OutputStream.nullOutputStream());
      Digest found = Digest.of(hash.digest());
      if (!found.equals(sha256)) {
        report.fault("attachment %s %s: its bytes hash to %s".formatted(owner, sha256, found));
      }
    } catch (IOException e) {
      report.fault("attachment %s %s: it cannot be read, %s".formatted(owner, sha256, e));
    }
  }
}
