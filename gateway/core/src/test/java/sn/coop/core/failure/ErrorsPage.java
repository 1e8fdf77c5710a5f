package sn.coop.core.failure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes docs/errors.md from {@link Code}, so that the page cannot say anything else. */
final class ErrorsPage {
  private static final String HEAD =
      """
      <!-- Generated from gateway/core/src/main/java/sn/coop/core/failure/Code.java. Do not edit:
           mvn -pl gateway/core test -Dtest=ErrorsDocTest -Drcg.regenerate=true -->
      # Failure codes

      Every failure the gateway names has one code, the same on every transport. A code is never
      reused for another meaning. Read `code`; do not take the sentences apart.

      | transport | how a failure looks |
      | --- | --- |
      | REST | `application/problem+json` (RFC 9457): `type`, `title` (the code), `status`, `code`, `detail`, `detailFr` and, where a message was judged, `faults`. Deferrals and breaches also carry `Retry-After`. |
      | SOAP 1.2 | a fault, `Sender` or `Receiver`, whose detail holds `failure` (`urn:sn:rcg:exchange:1`): `code`, `path`, `english`, `french`, `detail`, `detailFrench` and a `fault` for each fault: `code`, `rule`, `path` and `text` with `xml:lang` `en` and `fr`. |
      | queue | a message on `partner.<id>.out` with `coop_kind` = `refusal` and the problem document as its body. Deferrals are not answered: the broker hands the message in again. |

      A message that breaks its schema or a rule is told everything at once: `faults` has, for each
      fault, its `code`, the `rule` that is broken (`schema`, or the rule's own name), the `path` of the
      place, counted from 1 as in XPath, and a sentence in English and in French. Both languages are
      always there, whatever `Accept-Language` says. The document's own `code` is that of the first
      fault; 25 faults are told, and the `detail` counts the rest. A sentence names places, elements and
      code lists, and never repeats a value: it may be personal. An example:

      ```json
      {
        "type": "urn:sn:rcg:problem:schema-invalid",
        "title": "SCHEMA_INVALID",
        "status": 422,
        "code": "SCHEMA_INVALID",
        "detail": "The message does not follow its schema; correct the named place and send it again. (/urgency/desiredBY is unknown; did you mean desiredBy?; /mlaRequest/measure[2]/type is not in the code list)",
        "detailFr": "Le message ne suit pas son schéma ; corrigez l'endroit indiqué et renvoyez-le. (/urgency/desiredBY est inconnu ; vouliez-vous dire desiredBy ? ; /mlaRequest/measure[2]/type ne figure pas dans la liste de codes)",
        "faults": [
          {
            "code": "SCHEMA_INVALID",
            "rule": "schema",
            "path": "/urgency/desiredBY",
            "en": "is unknown; did you mean desiredBy?",
            "fr": "est inconnu ; vouliez-vous dire desiredBy ?"
          },
          {
            "code": "SCHEMA_INVALID",
            "rule": "schema",
            "path": "/mlaRequest/measure[2]/type",
            "en": "is not in the code list",
            "fr": "ne figure pas dans la liste de codes"
          }
        ]
      }
      ```

      The ebMS column names the nearest ebMS 3.0 error code (OASIS ebMS 3.0 Core, 6.7). It is a
      proposal for a later AS4 face and is on no wire yet.

      A bug of ours is none of these: REST answers 500 with type `urn:sn:rcg:problem:internal`, code
      `INTERNAL` and an `incident` that the operators' log also names.
      """;

  private ErrorsPage() {}

  static String write() {
    StringBuilder page = new StringBuilder(HEAD);
    table(page);
    for (Code.Kind kind : Code.Kind.values()) {
      page.append("\n## ").append(heading(kind)).append("\n\n").append(meaning(kind)).append('\n');
      of(kind).forEach(code -> entry(page, code));
    }
    return page.toString();
  }

  private static void table(StringBuilder page) {
    page.append(
        "\n| code | who acts | HTTP | SOAP fault | ebMS |\n| --- | --- | --- | --- | --- |\n");
    for (Code code : Code.values()) {
      page.append(
          "| [%s](#%s) | %s | %d | %s | %s |\n"
              .formatted(
                  code,
                  anchor(code),
                  whoActs(code.kind()),
                  code.httpStatus(),
                  code.soapFault(),
                  code.ebms()));
    }
  }

  private static void entry(StringBuilder page, Code code) {
    page.append(
        """

        ### %s

        HTTP %d, `%s`, SOAP `%s`, %s.

        - en: %s
        - fr: %s
        """
            .formatted(
                code,
                code.httpStatus(),
                code.problemType(),
                code.soapFault(),
                code.ebms(),
                code.english(),
                code.french()));
  }

  private static String anchor(Code code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  private static List<Code> of(Code.Kind kind) {
    return Arrays.stream(Code.values()).filter(code -> code.kind() == kind).toList();
  }

  private static String heading(Code.Kind kind) {
    return switch (kind) {
      case REFUSAL -> "Refusals: the sender changes something";
      case DEFERRAL -> "Deferrals: time";
      case BREACH -> "Breaches: a person at the gateway, now";
    };
  }

  private static String whoActs(Code.Kind kind) {
    return switch (kind) {
      case REFUSAL -> "sender";
      case DEFERRAL -> "time";
      case BREACH -> "operator";
    };
  }

  private static String meaning(Code.Kind kind) {
    return switch (kind) {
      case REFUSAL ->
          "Nothing was accepted, and repeating the same bytes changes nothing. Every refusal is kept in"
              + " the ledger and in the audit log.";
      case DEFERRAL ->
          "Nothing was accepted. Repeat the very same message, with its id and its seal, later; if it"
              + " did get in the first time, the stored receipt is the answer.";
      case BREACH ->
          "The gateway has halted. The answer says nothing but that; what to do is in"
              + " [operating.md](operating.md). For the sender it is a deferral.";
    };
  }
}
