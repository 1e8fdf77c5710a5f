package sn.coop.core.partner;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sn.coop.core.codes.Codes;
import sn.coop.core.codes.HitAnswer;
import sn.coop.core.codes.MeasureType;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Fault;
import sn.coop.core.failure.Sentence;
import sn.coop.core.message.Part;
import sn.coop.core.table.Table;

/** What a message must say of itself for a mandate to hold. */
enum Proviso {
  ALWAYS(Code.CHANNEL_NOT_ALLOWED, "", ""),
  URGENT(
      Code.CHANNEL_NOT_ALLOWED,
      "this channel is open to urgent requests alone; state the urgency, or use the formal channel",
      "cette voie n'est ouverte qu'aux demandes urgentes ; motivez l'urgence, ou utilisez la voie"
          + " formelle"),
  PRESERVATION(
      Code.CHANNEL_NOT_ALLOWED,
      "this channel is open to the preservation of data alone; send other measures over the formal"
          + " channel",
      "cette voie n'est ouverte qu'à la conservation de données ; transmettez les autres mesures par"
          + " la voie formelle"),
  TREATY_ALLOWS_DIRECT(
      Code.CHANNEL_NOT_ALLOWED,
      "a direct copy between judicial authorities needs urgency and an instrument between the two"
          + " States that allows it; go through your central authority",
      "une copie directe entre autorités judiciaires suppose l'urgence et un instrument liant les deux"
          + " États qui la permette ; passez par votre autorité centrale"),
  NO_LONGER_VALID(
      Code.SENDER_NOT_AUTHORISED,
      "a gateway says that an alert is no longer valid, and nothing else of a hit; the owner answers",
      "une passerelle dit qu'un signalement n'est plus valable, et rien d'autre ; son propriétaire"
          + " répond");

  /** Budapest Convention arts. 29 and 30: what its points of contact may ask of each other. */
  private static final Set<MeasureType> PRESERVING =
      Set.of(MeasureType.PRESERVE_DATA, MeasureType.DISCLOSE_PRESERVED_TRAFFIC);

  private final Code code;
  private final String english;
  private final String french;

  Proviso(Code code, String english, String french) {
    this.code = code;
    this.english = english;
    this.french = french;
  }

  boolean holds(Part message, Authority from, Authority to) {
    return switch (this) {
      case ALWAYS -> true;
      case URGENT -> isUrgent(message);
      case PRESERVATION -> isPreservation(message);
      case TREATY_ALLOWS_DIRECT -> isUrgent(message) && Direct.isAllowed(message, from, to);
      case NO_LONGER_VALID ->
          message
              .part("alertHitConfirmation")
              .filter(answer -> answer.is("answer", HitAnswer.ALERT_NO_LONGER_VALID.name()))
              .isPresent();
    };
  }

  Fault fault() {
    String path = code == Code.CHANNEL_NOT_ALLOWED ? "/channel" : "/sender";
    return new Fault(code, "mandate-proviso", path, new Sentence(english, french));
  }

  private static boolean isUrgent(Part message) {
    return message.at("urgency", "level").filter(l -> !l.text().equals("ROUTINE")).isPresent();
  }

  private static boolean isPreservation(Part message) {
    List<Part> measures =
        message.part("mlaRequest").map(request -> request.parts("measure")).orElse(List.of());
    return !measures.isEmpty()
        && measures.stream()
            .allMatch(
                measure ->
                    measure
                        .text("type")
                        .flatMap(type -> Codes.find(MeasureType.class, type))
                        .filter(PRESERVING::contains)
                        .isPresent());
  }

  /** Instruments under which judges may write to each other: data, since treaties change. */
  private record Direct(String instrument, Set<String> countries) {
    static final List<Direct> ALL =
        Table.beside(Proviso.class, "direct-transmission.csv").rows().stream()
            .map(
                row ->
                    new Direct(
                        row.getOrDefault("instrument", ""),
                        Patterns.words(row.getOrDefault("countries", ""))
                            .collect(Collectors.toUnmodifiableSet())))
            .toList();

    static boolean isAllowed(Part message, Authority from, Authority to) {
      return message.parts("legalBasis").stream()
          .flatMap(basis -> basis.text("instrument").stream())
          .anyMatch(invoked -> ALL.stream().anyMatch(d -> d.binds(invoked, from, to)));
    }

    private boolean binds(String invoked, Authority from, Authority to) {
      return instrument.equals(invoked)
          && countries.contains(from.country())
          && countries.contains(to.country());
    }
  }
}
