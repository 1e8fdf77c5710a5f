package sn.coop.core.partner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sn.coop.core.table.Table;
import sn.coop.core.table.TableFile;

/** Writes docs/authorities.md from the tables, in both languages. */
final class AuthoritiesPage {
  private static final String HEAD =
      """
      <!-- Generated from the tables in gateway/core/src/main/resources/sn/coop/core/partner. Do not edit:
           mvn -pl gateway/core -am test -Dtest=AuthoritiesDocTest -Dsurefire.failIfNoSpecifiedTests=false -Drcg.regenerate=true -->
      # Who may send what to whom

      [En français](#qui-peut-envoyer-quoi-à-qui)

      An authority is known by its code, and its type decides what it may send. Whatever no line of the
      second table covers is refused: `SENDER_NOT_AUTHORISED` if no table knows the sender,
      `FAMILY_NOT_PERMITTED` if its type sends no such message or the recipient's takes none,
      `RECIPIENT_NOT_PERMITTED` if it does not go from the one to the other, `CHANNEL_NOT_ALLOWED` if it
      goes over another channel. The refusal names the authority through which it goes. The partners'
      agreements must cover the family as well.

      Types without a line (financial intelligence units, anti-trafficking bodies, rescue centres) have
      families of their own, which later versions bring; they send nothing else meanwhile. Training
      centres send exercises alone, nobody else sends any, and exercises pass in the environment
      TRAINING alone.

      A partner file may [introduce](receive-a-partner.md#fields) further authorities.

      ## Authorities

      """;

  private static final String FRENCH =
      """

      # Qui peut envoyer quoi à qui

      Une autorité est connue par son code, et son type décide de ce qu'elle peut envoyer. Ce qu'aucune
      ligne du second tableau ne couvre est refusé : `SENDER_NOT_AUTHORISED` si aucune table ne connaît
      l'expéditeur, `FAMILY_NOT_PERMITTED` si son type n'envoie pas ce message ou si celui du
      destinataire ne le reçoit pas, `RECIPIENT_NOT_PERMITTED` s'il ne passe pas de l'un à l'autre,
      `CHANNEL_NOT_ALLOWED` s'il emprunte une autre voie. Le refus nomme l'autorité par laquelle il
      passe. L'accord de chaque partenaire doit aussi couvrir la famille.

      Les types sans ligne (cellules de renseignement financier, organes de lutte contre la traite,
      centres de sauvetage) ont leurs propres familles, que des versions ultérieures apporteront ;
      d'ici là, ils n'envoient rien d'autre. Les centres de formation n'envoient que des exercices,
      personne d'autre n'en envoie, et les exercices ne passent que dans l'environnement TRAINING.

      Un fichier de partenaire peut [présenter](receive-a-partner.md#fields) d'autres autorités.

      ## Les autorités

      """;

  private final Tongue english;
  private final Tongue french;

  AuthoritiesPage(Path codes) throws IOException {
    Table types = TableFile.read(codes.resolve("AuthorityType.csv"));
    Table channels = TableFile.read(codes.resolve("Channel.csv"));
    english = new Tongue("en", "english", types, channels);
    french = new Tongue("fr", "french", types, channels);
  }

  String write() {
    return HEAD
        + "| code | name | type |\n| --- | --- | --- |\n"
        + roll(english)
        + """

          ## Mandates

          `MLA_*` stands for every message whose name begins so.

          | from | to | where | what | over | because of |
          | --- | --- | --- | --- | --- | --- |
          """
        + mandates(english)
        + """

          Judges write to each other where one of these instruments lets them:

          """
        + instruments(english)
        + FRENCH
        + "| code | nom | type |\n| --- | --- | --- |\n"
        + roll(french)
        + """

          ## Les compétences

          `MLA_*` désigne tous les messages dont le nom commence ainsi.

          | de | à | où | quoi | par | au titre de |
          | --- | --- | --- | --- | --- | --- |
          """
        + mandates(french)
        + """

          Les juges s'écrivent directement si l'un de ces instruments le permet :

          """
        + instruments(french);
  }

  private static String roll(Tongue tongue) {
    return Authorities.shipped().all().stream()
        .map(
            a ->
                "| `%s` | %s | %s |\n"
                    .formatted(a.code(), tongue.name(a.names()), tongue.type(a.type().name())))
        .collect(Collectors.joining());
  }

  private static String mandates(Tongue tongue) {
    return rows("mandates.csv")
        .map(
            row ->
                "| %s | %s | %s | %s | %s%s | %s |\n"
                    .formatted(
                        tongue.types(cell(row, "senders")),
                        tongue.types(cell(row, "recipients")),
                        tongue.reach(Reach.valueOf(cell(row, "reach"))),
                        code(cell(row, "messages")),
                        tongue.channels(cell(row, "channels")),
                        tongue.proviso(Proviso.valueOf(cell(row, "proviso"))),
                        cell(row, tongue.column())))
        .collect(Collectors.joining());
  }

  private static String instruments(Tongue tongue) {
    return rows("direct-transmission.csv")
        .map(
            row ->
                "- `%s` (%s): %s\n"
                    .formatted(
                        cell(row, "instrument"),
                        cell(row, "countries").replace("|", ", "),
                        cell(row, tongue.column())))
        .collect(Collectors.joining());
  }

  private static Stream<Map<String, String>> rows(String table) {
    return Table.beside(Mandates.class, table).rows().stream();
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static String code(String cell) {
    return Patterns.words(cell).map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  /**
   * One of the two languages.
   *
   * @param language its column in the code lists
   * @param column its column in the core's own tables
   */
  private record Tongue(String language, String column, Table typeNames, Table channelNames) {

    String name(Authority.Names names) {
      return isFrench() ? names.french() : names.english();
    }

    private boolean isFrench() {
      return language.equals("fr");
    }

    String type(String code) {
      return of(typeNames, code);
    }

    String types(String cell) {
      return cell.equals("*") ? say("everyone", "tous") : all(typeNames, cell);
    }

    String channels(String cell) {
      return cell.equals("*") ? say("any channel", "toute voie") : all(channelNames, cell);
    }

    private String all(Table names, String cell) {
      return Patterns.words(cell)
          .map(code -> of(names, code))
          .collect(Collectors.joining(say("; ", " ; ")));
    }

    private String of(Table names, String code) {
      return cell(names.row("code", code), language);
    }

    String reach(Reach reach) {
      return switch (reach) {
        case HOME -> say("at home", "dans l'État");
        case ABROAD -> say("abroad", "à l'étranger");
        case ANYWHERE -> say("both", "partout");
      };
    }

    String proviso(Proviso proviso) {
      return switch (proviso) {
        case ALWAYS -> "";
        case URGENT -> say(", if urgent", ", en urgence");
        case PRESERVATION ->
            say(", to preserve data and nothing else", ", pour conserver des données seulement");
        case TREATY_ALLOWS_DIRECT ->
            say(", if urgent and a treaty allows it", ", en urgence et si un traité le permet");
        case NO_LONGER_VALID ->
            say(
                ", to say that the alert is no longer valid",
                ", pour dire que le signalement n'est plus valable");
      };
    }

    private String say(String inEnglish, String inFrench) {
      return isFrench() ? inFrench : inEnglish;
    }
  }
}
