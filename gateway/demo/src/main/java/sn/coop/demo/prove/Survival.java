package sn.coop.demo.prove;

import static sn.coop.demo.StepFailed.unless;

import java.io.IOException;
import java.time.Duration;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.failure.Failure;
import sn.coop.demo.Passage;
import sn.coop.demo.StepFailed;
import sn.coop.demo.host.GatewayProcess;
import sn.coop.demo.host.Site;
import sn.coop.demo.systems.DacgSystem.Submitted;
import sn.coop.demo.systems.Patience;

/** What outlives a gateway. */
final class Survival {
  private static final Patience PATIENCE =
      new Patience(Duration.ofMillis(250), Duration.ofSeconds(90));

  private Survival() {}

  static void killed(Setting setting, Told told)
      throws Failure, IOException, StepFailed, InterruptedException {
    Site dakar = setting.homes().dakar();
    ProcessHandle process = running(setting, dakar);
    Passage passage = setting.request();
    told.does("DACG submits a request, and process " + process.pid() + " gets kill -9 on the 202");
    Submitted submitted = passage.submit();
    boolean killed = process.destroyForcibly();
    told.got(
        submitted.status() + ", receipt " + submitted.receipt().jws().substring(0, 24) + "...");
    unless(killed && submitted.status() == 202, "the gateway could not be killed");
    told.does("waits for Dakar, which the demo starts again");
    ProcessHandle next =
        PATIENCE.until(
            () -> {
              ProcessHandle now = running(setting, dakar);
              if (now.pid() == process.pid() || !GatewayProcess.isReady(dakar)) {
                throw new Deferral(Code.UNREACHABLE, "Dakar is not up again");
              }
              return now;
            });
    told.got("Dakar is up again as process " + next.pid());
    told.does("ES-MJU's system takes what comes from Madrid");
    setting.troupe().mju().start();
    passage.awaitArrival();
    passage.awaitStanding("DELIVERED");
    Submitted again = passage.submit();
    told.got(
        "it arrived, and the receipt is still the same: "
            + again.receipt().equals(submitted.receipt()));
    unless(again.receipt().equals(submitted.receipt()), "the receipt is another one now");
  }

  private static ProcessHandle running(Setting setting, Site site) throws Deferral {
    return GatewayProcess.running(setting.homes().home(site))
        .orElseThrow(() -> new Deferral(Code.UNREACHABLE, site.name() + " does not run"));
  }
}
