package sn.coop.core.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import sn.coop.core.table.Table;

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

  private final Names types;
  private final Names channels;
  private final Names messages;
  private final StringBuilder page = new StringBuilder();

  AuthoritiesPage(Path codes) throws IOException {
    types = Names.of(codes.resolve("AuthorityType.csv"));
    channels = Names.of(codes.resolve("Channel.csv"));
    messages = Names.of(codes.resolve("MessageType.csv"));
  }
}
