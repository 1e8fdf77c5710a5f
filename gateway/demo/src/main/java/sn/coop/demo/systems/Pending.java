package sn.coop.demo.systems;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.failure.Refusal;

/** Messages handed to a queue whose receipt is not here yet: they are sent again and again. */
final class Pending {
  private static final long NEVER = Long.MIN_VALUE;

  private record Waiting(Outgoing message, CompletableFuture<SignedReceipt> receipt, long sentAt) {
    Waiting sent(long at) {
      return new Waiting(message, receipt, at);
    }
  }

  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final Duration again;

  /**
   * @param again how long a receipt is waited for before the message is sent once more
   */
  Pending(Duration again) {
    this.again = again;
  }

  synchronized CompletableFuture<SignedReceipt> add(Outgoing message) {
    Waiting entry = new Waiting(message, new CompletableFuture<>(), NEVER);
    waiting.put(message.envelope().id().urn(), entry);
    return entry.receipt();
  }

  /** Messages to send now; they count as sent. */
  synchronized List<Outgoing> due(long nanoTime) {
    List<Outgoing> due = new ArrayList<>();
    for (Map.Entry<String, Waiting> entry : waiting.entrySet()) {
      Waiting w = entry.getValue();
      if (w.sentAt() == NEVER || nanoTime - w.sentAt() >= again.toNanos()) {
        due.add(w.message());
        entry.setValue(w.sent(nanoTime));
      }
    }
    return due;
  }

  /** After a broken connection nothing counts as sent. */
  synchronized void forgetSendings() {
    waiting.replaceAll((id, w) -> w.sent(NEVER));
  }

  synchronized Optional<Outgoing> find(String messageId) {
    return Optional.ofNullable(waiting.get(messageId)).map(Waiting::message);
  }

  synchronized void receipted(String messageId, SignedReceipt receipt) {
    Waiting done = waiting.remove(messageId);
    if (done != null) {
      done.receipt().complete(receipt);
    }
  }

  synchronized void refused(String messageId, Refusal why) {
    Waiting done = waiting.remove(messageId);
    if (done != null) {
      done.receipt().completeExceptionally(why);
    }
  }
}
