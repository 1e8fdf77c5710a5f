package sn.coop.app.wiring;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;
import sn.coop.core.partner.Partner;
import sn.coop.core.partner.PartnerId;
import sn.coop.core.partner.Partners;
import sn.coop.core.partner.Pins;

/**
 * Who may do what at the broker. The gateway, from inside the machine, everything; a partner, known
 * by its pinned certificate, may write to its own {@code .in} and read from its own {@code .out};
 * nobody else may do anything.
 */
final class BrokerDoor implements ActiveMQSecurityManager5 {
  private static final String GATEWAY = "gateway";
  private static final String PARTNER = "partner:";

  private final Partners partners;

  BrokerDoor(Partners partners) {
    this.partners = partners;
  }

  @Override
  public @Nullable Subject authenticate(
      @Nullable String user,
      @Nullable String password,
      RemotingConnection connection,
      @Nullable String domain) {
    if (connection.getTransportConnection() instanceof InVMConnection) {
      return subject(GATEWAY);
    }
    return partner(connection).map(partner -> subject(PARTNER + partner.id())).orElse(null);
  }

  private Optional<Partner> partner(RemotingConnection connection) {
    X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
    return chain == null || chain.length == 0
        ? Optional.empty()
        : partners.byTlsPin(Pins.pin(chain[0]));
  }

  private static Subject subject(String name) {
    Subject subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(name));
    return subject;
  }

  @Override
  public boolean authorize(
      @Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
    if (subject == null) {
      return false;
    }
    String name =
        subject.getPrincipals(UserPrincipal.class).stream()
            .map(UserPrincipal::getName)
            .findFirst()
            .orElse("");
    if (name.equals(GATEWAY)) {
      return true;
    }
    if (!name.startsWith(PARTNER)) {
      return false;
    }
    PartnerId partner = new PartnerId(name.substring(PARTNER.length()));
    // A queue is asked for as address::queue.
    String own = address.contains("::") ? address.substring(0, address.indexOf("::")) : address;
    return switch (check) {
      case SEND -> own.equals("partner." + partner + ".in");
      case CONSUME, BROWSE -> own.equals("partner." + partner + ".out");
      default -> false;
    };
  }

  @Override
  public boolean validateUser(@Nullable String user, @Nullable String password) {
    return false;
  }

  @Override
  public boolean validateUserAndRole(
      @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
    return false;
  }
}
