package sn.coop.core.casefile.state;

import sn.coop.core.machine.Machine;

/** Writes docs/cases.md from the machines' tables. */
final class CasesPage {
  private static final String INTRODUCTION =
      """
      # Where a case stands

      A case is one conversation as one authority's file sees it. It is never merged with the state of a
      delivery ([life of a message](life-of-a-message.md)): that the gateway delivered a letter does not mean
      that anybody has read it. The drawings on this page are written from the tables that the program runs on
      (`sn.coop.core.casefile.state`); `mvn -pl gateway/core test -Dtest=CasesDocTest -Drcg.regenerate=true`
      writes them anew.

      An arrow names the message that makes the move, and who may send it: **RCA** the requesting and **QCA** the
      requested central authority, **RA** and **QEA** the police authorities that ask and answer, **OWN** the owner of
      an alert or of information, **RCP** a recipient, **CO** the compliance officer, **GW** the gateway. An event without a
      message happens inside one authority, or by itself.

      ## How messages become states
      - The ledger keeps what each message says to its case, as a line of codes (`case_fact`): measures, decisions,
        versions, dates, no personal data. The states are these facts told in order, and nothing else: `rcg fsck` tells
        every case again and compares.
      - The order is not that of arrival. A fact comes after the one it refers to; the facts of one author in its own
        count (`sequence`); everything else by the time of writing. So two gateways' files of one case agree as soon as
        both hold the same messages.
      - A move that was not heard of, but that the author of a later message or the gateway must have made, is
        taken and marked **INFERRED**: an execution proves the acceptance. In a timeline it stands in brackets:
        `SUBMITTED>(RECEIVED)>ACKNOWLEDGED`. Refusals, postponements and questions are never inferred.
      - What the case has passed already moves nothing: **LATE**. What only another party can make possible is kept,
        **PENDING**, and takes effect with the line that makes it possible: **RELEASED**. Nothing is dropped.
      - A local authority's own system is told at once what cannot follow (`ILLEGAL_TRANSITION`, with what may and who
        says it), what is not the next version of an alert (`ALERT_VERSION_STALE`), and which measure or question the
        case does not have (`INCONSISTENT`). From another gateway a message may have overtaken what it follows: it is
        refused only if it is not its author's to say, such as a decision by the requesting side.
      """;

  private final StringBuilder page = new StringBuilder(INTRODUCTION);

  private CasesPage() {}

  static String write() {
    CasesPage page = new CasesPage();
    page.draw(
        RequestMachine.TABLE,
        "Request",
        """
        A request for mutual legal assistance, with one requested authority. A joint request has one of these for each
        (`case@ES-MJU-SGCJI`, `case@CV-DGPJ`), and the case as a whole stands where the least advanced of them stands.
        Acceptance, refusal and execution follow from the measures: "partially" is derived, never told. A question stops
        the case and its answer leads back; who asked may also go on without the answer. A supplement with new measures
        reopens what had ended, and from then on only the new measures count for where the case stands.""");
    page.draw(
        MeasureMachine.TABLE,
        "Measure",
        """
        `measure:<localId>`. Each measure has its own outcome. A part that is executed is followed by another, or
        stays so when the last return has come.""");
    page.draw(
        AlertMachine.TABLE,
        "Alert",
        """
        An update replaces the whole and raises the version; a version that comes after a later one changes nothing. An
        alert that is cancelled because it was executed stands at EXECUTED. The last day passes by itself. What is over
        is PURGED when every recipient has confirmed the deletion; until then the case says how many have
        (`exposure`).""");
    page.draw(
        RecipientMachine.TABLE,
        "Alert with one recipient",
        "`recipient:<authority>`. What one recipient says it did with the alert, and with which version.");
    page.draw(
        HitMachine.TABLE,
        "Hit",
        """
        `hit:<messageId>`, with the limit of a custody where somebody is held. A hit on an alert that is over is
        ALERT_INVALID at once, without waiting for the owner. Nobody is held because an answer is missing: RELEASED and
        NO_ACTION need no confirmation, every other outcome does.""");
    page.draw(
        InquiryMachine.TABLE,
        "Police request, document verification, biometric search",
        """
        The answers are those of `POL_REPLY`; `POL_DOC_VERIFICATION_REPLY` and `BIO_RESULT` move a case in the same way.""");
    page.draw(
        OfferMachine.TABLE,
        "Spontaneous information",
        """
        Offered under conditions and disclosed when they are accepted; or disclosed at once, where the case begins at
        DISCLOSED.""");
    page.draw(
        ConsentMachine.TABLE,
        "Consent to further use",
        "`consent:<messageId>`, in a case of any kind. Silence is no consent.");
    return page.page.toString();
  }

  private <S extends Enum<S>, E extends Enum<E> & CaseEvent> void draw(
      Machine<S, E> machine, String title, String words) {
    page.append("\n## %s\n%s\n\n".formatted(title, words.strip()));
    page.append("```mermaid\n").append(machine.mermaid(CasesPage::label)).append("```\n");
  }

  /** The event in its own words, and the message that tells of it, where there is one. */
  private static String label(CaseEvent event) {
    String words = event.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return event.message().isEmpty() ? words : words + " by " + event.message();
  }
}
