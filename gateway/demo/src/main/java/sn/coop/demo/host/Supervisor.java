package sn.coop.demo.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts a gateway again whenever its process ends, as a service manager would. */
public final class Supervisor implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final int HOPELESS = 3;

  /** Is told of what happens to the gateway. */
  public interface Observer {
    /** The process ended, and another one was started. */
    void startedAgain(GatewayProcess ended, GatewayProcess now);
  }

  private final Observer observer;
  private final Thread watch;
  private final List<Integer> endings = new ArrayList<>();
  private GatewayProcess current;
  private boolean stopped;
  private int readyEndings; // how many had ended when one was last ready; the watch's own

  /**
   * @param running the process to begin with
   */
  public Supervisor(GatewayProcess running, Observer observer) {
    this.current = running;
    this.observer = observer;
    this.watch = new Thread(this::watch, "supervisor-of-" + running.site().name());
    watch.setDaemon(true);
  }

  /** Begins to watch. */
  public Supervisor start() {
    watch.start();
    return this;
  }

  /** The process as it is now. */
  public synchronized GatewayProcess current() {
    return current;
  }

  /** The codes that ended processes left, the oldest first; 137 is kill -9 or a halt. */
  public synchronized List<Integer> endings() {
    return List.copyOf(endings);
  }

  private void watch() {
    try {
      while (!isStopped() && endings().size() - readyEndings < HOPELESS) {
        GatewayProcess now = current();
        if (now.isReady()) {
          readyEndings = endings().size();
        }
        if (now.awaitEnd(LOOK)) {
          startAgain(now);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("the gateway cannot be started again", e);
    }
  }

  private synchronized void startAgain(GatewayProcess ended) throws IOException {
    if (!stopped) {
      endings.add(ended.exitCode());
      current = ended.again();
      observer.startedAgain(ended, current);
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Stops to watch, then stops the gateway. */
  @Override
  public void close() {
    synchronized (this) {
      stopped = true;
    }
    watch.interrupt();
    current().close();
  }
}
