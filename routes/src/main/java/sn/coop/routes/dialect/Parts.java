package sn.coop.routes.dialect;

import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import sn.coop.core.message.Bytes;

/** A binary part of a SOAP message, opened when it is written, as often as it is written. */
final class Parts implements DataSource {
  private final Opening opening;

  private Parts(Opening opening) {
    this.opening = opening;
  }

  /** Opens the content anew. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  static Parts of(Opening opening) {
    return new Parts(opening);
  }

  static Parts of(Bytes content) {
    return new Parts(() -> new ByteArrayInputStream(content.toArray()));
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return opening.open();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    throw new IOException("a part is read-only");
  }

  @Override
  public String getContentType() {
    return "application/octet-stream";
  }

  @Override
  public String getName() {
    return "";
  }
}
