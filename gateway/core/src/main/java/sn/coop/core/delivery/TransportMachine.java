package sn.coop.core.delivery;

import static sn.coop.core.delivery.TransportState.ACCEPTED;
import static sn.coop.core.delivery.TransportState.CREATED;
import static sn.coop.core.delivery.TransportState.DEAD_LETTER;
import static sn.coop.core.delivery.TransportState.DELIVERED;
import static sn.coop.core.delivery.TransportState.EXPIRED;
import static sn.coop.core.delivery.TransportState.FAILED_TEMP;
import static sn.coop.core.delivery.TransportState.HELD;
import static sn.coop.core.delivery.TransportState.QUEUED;
import static sn.coop.core.delivery.TransportState.RECALLED;
import static sn.coop.core.delivery.TransportState.REJECTED;
import static sn.coop.core.delivery.TransportState.RELAYED;
import static sn.coop.core.delivery.TransportState.RETRIEVED;
import static sn.coop.core.delivery.TransportState.SENDING;
import static sn.coop.core.delivery.TransportState.TRANSLATING;
import static sn.coop.core.delivery.TransportState.TRANSLATION_BLOCKED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sn.coop.core.delivery.TransportState.Event;
import sn.coop.core.machine.Machine;
import sn.coop.core.machine.Transition;

/**
 * How a message may move on its way to one recipient.
 *
 * <p>A verified receipt counts wherever the message is thought to be: after EXPIRED it means
 * "delivered late", after RECALLED "the recall came too late".
 */
public final class TransportMachine {
  /** The gateway itself. */
  private static final String GATEWAY = "GW";

  /** The next hop, by a receipt, a refusal or evidence that was verified. */
  private static final String PEER = "PEER";

  /** The compliance officer. */
  private static final String OFFICER = "CO";

  private static final String ADMINISTRATOR = "ADM";

  /** The authority that sent the message. */
  private static final String SENDER = "RA";

  /** On its way out: what a peer says of it may come at any time. */
  private static final Set<TransportState> UNDERWAY =
      EnumSet.of(QUEUED, TRANSLATING, SENDING, FAILED_TEMP);

  public static final Machine<TransportState, Event> MACHINE =
      new Machine<>("transport", CREATED, table());

  private TransportMachine() {}

  private static List<Transition<TransportState, Event>> table() {
    List<Transition<TransportState, Event>> rows = new ArrayList<>();
    add(rows, EnumSet.of(CREATED), Event.ADMIT, ACCEPTED, GATEWAY);
    add(rows, EnumSet.of(CREATED), Event.REFUSE, REJECTED, GATEWAY);
    add(rows, EnumSet.of(ACCEPTED), Event.HOLD, HELD, GATEWAY);
    add(rows, EnumSet.of(ACCEPTED, FAILED_TEMP), Event.QUEUE, QUEUED, GATEWAY);
    add(rows, EnumSet.of(HELD, TRANSLATION_BLOCKED), Event.RELEASE, QUEUED, OFFICER);
    add(rows, EnumSet.of(HELD, TRANSLATION_BLOCKED), Event.REFUSE, REJECTED, OFFICER);
    add(rows, EnumSet.of(QUEUED), Event.CLAIM, TRANSLATING, GATEWAY);
    add(rows, EnumSet.of(TRANSLATING), Event.BLOCK, TRANSLATION_BLOCKED, GATEWAY);
    add(rows, EnumSet.of(TRANSLATING), Event.RENDER, SENDING, GATEWAY);
    add(rows, EnumSet.of(TRANSLATING, SENDING), Event.RETRY, FAILED_TEMP, GATEWAY);
    Set<TransportState> attempted = EnumSet.of(TRANSLATING, SENDING, FAILED_TEMP);
    add(rows, attempted, Event.PARK, DEAD_LETTER, GATEWAY);
    add(rows, EnumSet.of(DEAD_LETTER), Event.REQUEUE, QUEUED, ADMINISTRATOR);
    proofs(rows);
    ends(rows);
    return rows;
  }

  private static void proofs(List<Transition<TransportState, Event>> rows) {
    add(rows, UNDERWAY, Event.RELAY, RELAYED, PEER);
    Set<TransportState> given = EnumSet.of(DEAD_LETTER, EXPIRED, RECALLED);
    add(rows, given, Event.RELAY, RELAYED, PEER);
    add(rows, UNDERWAY, Event.DELIVER, DELIVERED, PEER);
    add(rows, EnumSet.of(RELAYED, REJECTED), Event.DELIVER, DELIVERED, PEER);
    add(rows, given, Event.DELIVER, DELIVERED, PEER);
    add(rows, EnumSet.of(DELIVERED), Event.RETRIEVE, RETRIEVED, PEER);
  }

  private static void ends(List<Transition<TransportState, Event>> rows) {
    Set<TransportState> held = EnumSet.of(HELD, TRANSLATION_BLOCKED);
    Set<TransportState> beyond = EnumSet.of(RELAYED, DEAD_LETTER);
    add(rows, UNDERWAY, Event.REFUSE, REJECTED, PEER);
    add(rows, beyond, Event.REFUSE, REJECTED, PEER);
    add(rows, UNDERWAY, Event.EXPIRE, EXPIRED, GATEWAY);
    add(rows, held, Event.EXPIRE, EXPIRED, GATEWAY);
    add(rows, beyond, Event.EXPIRE, EXPIRED, PEER);
    add(rows, EnumSet.of(CREATED, ACCEPTED, DEAD_LETTER), Event.RECALL, RECALLED, SENDER);
    add(rows, held, Event.RECALL, RECALLED, SENDER);
    add(rows, UNDERWAY, Event.RECALL, RECALLED, SENDER);
    add(rows, UNDERWAY, Event.CONFIRM_RECALL, RECALLED, PEER);
    add(rows, beyond, Event.CONFIRM_RECALL, RECALLED, PEER);
  }

  private static void add(
      List<Transition<TransportState, Event>> rows,
      Set<TransportState> from,
      Event event,
      TransportState to,
      String by) {
    from.forEach(state -> rows.add(new Transition<>(state, event, to, by)));
  }
}
