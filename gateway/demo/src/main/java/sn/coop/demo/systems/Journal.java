package sn.coop.demo.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Refusal;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.message.MessageKey;

/**
 * What a system has received: one line a message, on the disk before anything is receipted. Each
 * line is {@code sender messageId digest}; a message that comes again adds none.
 */
public final class Journal implements AutoCloseable {
  private final FileChannel file;
  private final Map<MessageKey, Digest> lines;

  private Journal(FileChannel file, Map<MessageKey, Digest> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Opens the journal, and drops a last line that a crash cut short: nobody was told of it. */
  public static Journal open(Path path) throws IOException {
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    String text = Files.readString(path, UTF_8);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    file.truncate(whole.length());
    file.position(whole.length());
    Map<MessageKey, Digest> lines = new LinkedHashMap<>();
    whole.lines().forEach(line -> read(line, lines));
    return new Journal(file, lines);
  }

  private static void read(String line, Map<MessageKey, Digest> into) {
    String[] words = line.split(" ", -1);
    if (words.length != 3) {
      throw new IllegalStateException("not a line of a journal: " + line);
    }
    MessageKey key = new MessageKey(new AuthorityCode(words[0]), new MessageId(words[1]));
    if (into.put(key, new Digest(words[2])) != null) {
      throw new IllegalStateException("the journal has " + key + " twice");
    }
  }

  /**
   * Notes a message; returns after it is on the disk.
   *
   * @return whether it is new
   * @throws Refusal DUPLICATE_DIFFERENT_CONTENT if it was noted with another digest
   */
  public synchronized boolean note(MessageKey key, Digest digest) throws Refusal, IOException {
    Digest before = lines.get(key);
    if (before == null) {
      append("%s %s %s\n".formatted(key.sender(), key.id(), digest));
      lines.put(key, digest);
      return true;
    }
    if (!before.equals(digest)) {
      throw new Refusal(
          Code.DUPLICATE_DIFFERENT_CONTENT, key + " was " + before + " and now is " + digest);
    }
    return false;
  }

  private void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(true);
  }

  /** Every message noted so far, the first one first. */
  public synchronized List<MessageKey> keys() {
    return new ArrayList<>(lines.keySet());
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
