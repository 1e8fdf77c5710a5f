package sn.coop.core.rule.mla;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import sn.coop.core.failure.Code;
import sn.coop.core.message.MessageType;
import sn.coop.core.message.Part;
import sn.coop.core.rule.Circumstances;

/**
 * Whoever is served a summons has time to prepare. The notice counts from the day on which the
 * message was written, so that both ends judge alike however long it was on its way.
 */
final class ServiceHearingAfterNotice extends MlaRule {

  ServiceHearingAfterNotice() {
    super(
        Code.INCONSISTENT,
        "is too soon; leave the notice that the treaty gives to the person served",
        "est trop proche ; respectez le délai conventionnel laissé à la personne citée",
        MessageType.MLA_REQUEST,
        MessageType.MLA_SUPPLEMENT);
  }

  @Override
  public Stream<String> broken(Part message, Circumstances now) {
    int notice = now.values().of("service.notice");
    Optional<LocalDate> earliest = Asked.writtenOn(message).map(day -> day.plusDays(notice));
    return Asked.measures(message)
        .flatMap(measure -> measure.part("service").stream())
        .filter(
            service ->
                service
                    .day("hearingDate")
                    .filter(hearing -> earliest.filter(hearing::isBefore).isPresent())
                    .isPresent())
        .map(service -> service.pathOf("hearingDate"));
  }
}
