package sn.coop.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import sn.coop.core.delivery.DurableSteps;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;

/**
 * The embedded store: one SQLite file, one process, one writer. What {@link #write} has returned
 * from survives kill -9 and power loss.
 */
public final class SqliteStore implements AutoCloseable {
  static final String FILE = "ledger.db";

  private static final int READERS = 8;
  private static final int BUSY_MILLIS = 10_000;

  private final FileChannel lock;
  private final HikariDataSource readers;
  private final GroupCommit writer;

  private SqliteStore(FileChannel lock, HikariDataSource readers, GroupCommit writer) {
    this.lock = lock;
    this.readers = readers;
    this.writer = writer;
  }

  /** Asks something of the store. */
  @FunctionalInterface
  interface Question<T> {
    T of(Sql sql) throws SQLException;
  }

  /**
   * Opens, and where needed makes, {@code <home>/ledger/ledger.db}.
   *
   * @param steps is told of what becomes durable; {@link DurableSteps#NONE} in production
   * @throws Breach if another process has it open, or if it is no ledger of ours
   */
  public static SqliteStore open(Path home, DurableSteps steps) throws Breach {
    Path directory = home.resolve("ledger");
    FileChannel lock = lock(directory);
    try {
      SQLiteDataSource source = source(directory.resolve(FILE), false);
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/migration", "classpath:db/sqlite")
          .load()
          .migrate();
      HikariDataSource readers = readers(directory.resolve(FILE));
      GroupCommit writer = new GroupCommit(() -> new Sql(source.getConnection()), steps).start();
      return new SqliteStore(lock, readers, writer);
    } catch (FlywayException | HikariPool.PoolInitializationException e) {
      unlock(lock);
      throw new Breach(
          Code.LEDGER_CORRUPT, "the ledger's file is not one that this version can continue", e);
    }
  }

  private static FileChannel lock(Path directory) throws Breach {
    try {
      Files.createDirectories(directory);
      if (Files.getFileAttributeView(directory, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      }
      FileChannel lock =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isTaken(lock)) {
        lock.close();
        throw new Breach(
            Code.LEDGER_CORRUPT,
            "another process has the ledger in "
                + directory
                + " open; stop that one first, for two would corrupt it");
      }
      return lock;
    } catch (IOException e) {
      throw new Breach(
          Code.LEDGER_CORRUPT, "the ledger's directory cannot be used: " + directory, e);
    }
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** Connections to a ledger's file, with the promises that a connection has to be told. */
  static SQLiteDataSource source(Path file, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    if (!readOnly) {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static HikariDataSource readers(Path file) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger-readers");
    config.setDataSource(source(file, true));
    config.setReadOnly(true);
    config.setMaximumPoolSize(READERS);
    return new HikariDataSource(config);
  }

  <T> T read(Question<T> question) throws Deferral {
    try (Sql sql = new Sql(readers.getConnection())) {
      return question.of(sql);
    } catch (SQLException e) {
      throw down(e);
    }
  }

  /** Returns when the work is durable; throws when it has left nothing. */
  <T extends @Nullable Object> T write(GroupCommit.Work<T> work) throws Deferral {
    try {
      return writer.submit(work).join();
    } catch (CompletionException e) {
      Throwable why = e.getCause();
      if (why instanceof SQLException failed) {
        throw down(failed);
      }
      throw new IllegalStateException("a write to the ledger failed by a mistake of ours", why);
    }
  }

  private static Deferral down(SQLException why) {
    // The low byte is the primary result code (sqlite.org/rescode.html). A broken rule of the
    // schema does not heal with time: it is a bug, not a store that is down.
    if ((why.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
      throw new IllegalStateException("the ledger's rules forbid this write", why);
    }
    return new Deferral(Code.STORE_DOWN, "the ledger cannot be reached or is full", why);
  }

  /** Writes what waits, and lets the next process in. */
  @Override
  public void close() {
    writer.close();
    readers.close();
    unlock(lock);
  }

  private static void unlock(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      // The lock ends with the process at the latest.
    }
  }
}
