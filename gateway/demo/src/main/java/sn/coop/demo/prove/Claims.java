package sn.coop.demo.prove;

import java.util.List;
import java.util.Optional;

/** Every claim, in the order of the tour. */
final class Claims {
  static final List<Claim> ALL =
      List.of(
          new Claim(
              "duplicate",
              "the same message gets the same receipt, byte for byte, and is delivered once",
              Repeats::sameBytes),
          new Claim("conflict", "the same id with other content is refused", Repeats::otherContent),
          new Claim(
              "tamper",
              "one flipped bit is noticed, in a message and in an attachment",
              Seals::flippedBits),
          new Claim("unsealed", "a message without a seal is refused", Seals::none),
          new Claim(
              "impersonate",
              "nobody speaks for an authority that does not stand behind them",
              Strangers::impersonate),
          new Claim(
              "soap",
              "the right client certificate does not replace the signature of a SOAP call",
              Strangers::unsignedCall),
          new Claim("malformed", "each fault of a message is named with its path", Shapes::faulty),
          new Claim(
              "incomplete",
              "a request that breaks rules is refused at once, with every fault, in French too",
              Shapes::incomplete),
          new Claim("oversized", "a message above 4 MiB is refused", Shapes::oversized),
          new Claim(
              "kill",
              "what was receipted arrives, though the gateway is killed the moment after",
              Survival::killed),
          new Claim(
              "verify",
              "every step of a case is in the audit log, and that can be checked from outside",
              InLog::everyStep));

  private Claims() {}

  static Optional<Claim> named(String name) {
    return ALL.stream().filter(claim -> claim.name().equals(name)).findFirst();
  }
}
