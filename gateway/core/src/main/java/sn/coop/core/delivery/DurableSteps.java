package sn.coop.core.delivery;

/**
 * Is told of each step that the ledger makes durable, so that a crash can be tried at every one.
 * Steps: record, refuse, claim, render, settle, postpone, attach, integrate. Units that turn out to
 * write nothing are not told of. Called by the one writer, so it must neither throw nor wait.
 */
public interface DurableSteps {

  /** The step is written but not yet durable: a halt here undoes it. */
  void before(String step, String detail);

  /** The step is durable, and nobody has been answered yet. */
  void after(String step, String detail);

  /** Takes no notice. */
  DurableSteps NONE =
      new DurableSteps() {
        @Override
        public void before(String step, String detail) {}

        @Override
        public void after(String step, String detail) {}
      };
}
