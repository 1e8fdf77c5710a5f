package sn.coop.core.rule.mla;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;
import sn.coop.core.table.Table;

/**
 * An instrument of the European Union does not reach beyond the States that it binds: there is no
 * European Investigation Order between Senegal and Spain, nor with Denmark or Ireland.
 */
final class InstrumentBindsAllSides extends MlaRule {
  /** The States that an instrument binds; an instrument that is not listed is not judged here. */
  private static final Map<String, Set<String>> BOUND =
      Table.beside(InstrumentBindsAllSides.class, "instruments.csv").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.getOrDefault("instrument", ""),
                  row -> Set.of(row.getOrDefault("states", "").split(" ", -1))));

  InstrumentBindsAllSides() {
    super(
        Code.LEGAL_BASIS_NOT_APPLICABLE,
        "does not bind both States; invoke an instrument that does",
        "ne lie pas les deux États ; invoquez un instrument qui les lie",
        Stream.of(MessageType.values())
            .filter(type -> type.family() == MessageType.Family.MLA)
            .toArray(MessageType[]::new));
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    Set<String> sides =
        Stream.concat(message.part("sender").stream(), message.parts("recipient").stream())
            .flatMap(party -> party.text("country").stream())
            .collect(Collectors.toUnmodifiableSet());
    return message.parts("legalBasis").stream()
        .flatMap(basis -> basis.part("instrument").stream())
        .filter(instrument -> !BOUND.getOrDefault(instrument.text(), sides).containsAll(sides))
        .map(Part::path);
  }
}
