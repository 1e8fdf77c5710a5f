package sn.coop.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static sn.coop.core.fixtures.Dakar.signedBy;
import static sn.coop.core.fixtures.Draft.aRequest;
import static sn.coop.core.fixtures.Fails.defers;
import static sn.coop.core.fixtures.Fails.refuses;
import static sn.coop.core.fixtures.Parties.AUDIENCIA;
import static sn.coop.core.fixtures.Parties.DACG;
import static sn.coop.core.fixtures.Parties.DACG_SYSTEM;
import static sn.coop.core.fixtures.Parties.MADRID;
import static sn.coop.core.fixtures.Parties.PRAIA;
import static sn.coop.core.fixtures.Parties.SGCJI;

import java.util.List;
import org.junit.jupiter.api.Test;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.fixtures.Dakar;
import sn.coop.core.fixtures.Draft;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import sn.coop.core.partner.Partner;

/** What is no receipt settles nothing, and a right one still counts afterwards. */
class ReceiptsThatDoNotHoldTest {
  private static final Draft OUTBOUND = aRequest().to(SGCJI, AUDIENCIA);
  private static final Draft INBOUND = aRequest().from(SGCJI).to(DACG);

  private final Dakar dakar = new Dakar();

  private Delivery outbound() throws Failure {
    dakar.receive(OUTBOUND, DACG_SYSTEM);
    return dakar.delivery(OUTBOUND, MADRID);
  }

  private Delivery inbound() throws Failure {
    dakar.receive(INBOUND, MADRID);
    return dakar.delivery(INBOUND, DACG_SYSTEM);
  }

  private Standing standing(Delivery delivery) throws Failure {
    return dakar.ledger.delivery(delivery.id()).orElseThrow().standing();
  }

  private boolean receipted(Delivery delivery, Partner from, Stage stage) throws Failure {
    String jws = signedBy(from, dakar.receiptFor(delivery, stage));
    return dakar.settling.receipted(delivery.id(), from, jws);
  }

  private void leftAside(Delivery delivery, Partner from, String words, Receipt receipt)
      throws Failure {
    int entries = dakar.ledger.entries.size();
    String jws = signedBy(from, receipt);
    defers(Code.RECEIPT_INVALID, words, () -> dakar.settling.receipted(delivery.id(), from, jws));
    assertThat(standing(delivery)).isEqualTo(Standing.DUE);
    assertThat(dakar.ledger.entries).hasSize(entries);
  }

  @Test
  void a_gateway_cannot_say_that_the_recipients_system_holds_it() throws Failure {
    Delivery delivery = outbound();
    leftAside(delivery, MADRID, "DELIVERED", dakar.receiptFor(delivery, Stage.DELIVERED));
  }

  @Test
  void a_system_cannot_say_that_it_merely_relayed() throws Failure {
    Delivery delivery = inbound();
    leftAside(delivery, DACG_SYSTEM, "RELAYED", dakar.receiptFor(delivery, Stage.RELAYED));
  }

  @Test
  void a_receipt_for_another_message_sender_or_digest_is_no_receipt() throws Failure {
    Delivery delivery = outbound();
    Receipt right = dakar.receiptFor(delivery, Stage.RELAYED);
    MessageId otherId = aRequest().numbered(2).id();
    AuthorityCode otherSender = AUDIENCIA;
    Digest otherDigest = Bytes.utf8("other").digest();
    Receipt.About about = right.about();
    List<Receipt.About> wrong =
        List.of(
            new Receipt.About(otherId, about.sender(), about.recipients(), about.digest()),
            new Receipt.About(about.messageId(), otherSender, about.recipients(), about.digest()),
            new Receipt.About(about.messageId(), about.sender(), about.recipients(), otherDigest));
    for (Receipt.About other : wrong) {
      Receipt receipt = new Receipt(other, right.stage(), right.at(), right.logged());
      leftAside(delivery, MADRID, "another message or digest", receipt);
    }
    assertThat(receipted(delivery, MADRID, Stage.RELAYED)).isTrue();
  }

  @Test
  void a_receipt_that_leaves_out_a_recipient_is_no_receipt() throws Failure {
    Delivery delivery = outbound();
    Receipt right = dakar.receiptFor(delivery, Stage.RELAYED);
    Receipt.About about = right.about();
    Receipt.About fewer =
        new Receipt.About(about.messageId(), about.sender(), List.of(SGCJI), about.digest());
    leftAside(
        delivery,
        MADRID,
        "leaves out a recipient",
        new Receipt(fewer, right.stage(), right.at(), right.logged()));
  }

  @Test
  void a_receipt_with_another_key_is_no_receipt() throws Failure {
    Delivery delivery = outbound();
    String forged = signedBy(PRAIA, dakar.receiptFor(delivery, Stage.RELAYED));
    defers(Code.RECEIPT_INVALID, "", () -> dakar.settling.receipted(delivery.id(), MADRID, forged));
    assertThat(standing(delivery)).isEqualTo(Standing.DUE);
  }

  @Test
  void nobody_receipts_the_delivery_of_another_partner() throws Failure {
    Delivery delivery = outbound();
    String jws = signedBy(PRAIA, dakar.receiptFor(delivery, Stage.RELAYED));
    refuses(
        Code.NOT_CASE_PARTY,
        delivery.id().id(),
        () -> dakar.settling.receipted(delivery.id(), PRAIA, jws));
    DeliveryId none = new DeliveryId("none");
    refuses(Code.NOT_CASE_PARTY, "none", () -> dakar.settling.receipted(none, MADRID, jws));
    assertThat(standing(delivery)).isEqualTo(Standing.DUE);
  }
}
