package sn.coop.routes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import sn.coop.core.delivery.Ledger;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;

/** A ledger of which single promises can be broken, by the name of the method. */
final class FaultyLedger {
  private final Map<String, Throwable> faults = new HashMap<>();

  Ledger around(Ledger sound) {
    return (Ledger)
        Proxy.newProxyInstance(
            Ledger.class.getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, method, arguments) -> {
              Throwable fault = faults.get(method.getName());
              if (fault != null) {
                throw fault;
              }
              try {
                return method.invoke(sound, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  void at(String method, Throwable fault) {
    faults.put(method, fault);
  }

  void storeDownAt(String... methods) {
    for (String method : methods) {
      at(method, new Deferral(Code.STORE_DOWN, "the disk is full"));
    }
  }

  void mend() {
    faults.clear();
  }
}
