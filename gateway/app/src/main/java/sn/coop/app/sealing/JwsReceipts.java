package sn.coop.app.sealing;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sn.coop.core.evidence.Receipt;
import sn.coop.core.evidence.Receipts;
import sn.coop.core.evidence.SignedReceipt;
import sn.coop.core.evidence.Stage;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Deferral;
import sn.coop.core.message.AuthorityCode;
import sn.coop.core.message.Digest;
import sn.coop.core.message.MessageId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Receipts as compact JWS of type {@code coop-receipt+jws}.
 *
 * <p>Our own are signed with a deterministic nonce, so even a receipt signed twice is the same
 * bytes. Validity of the certificate is not asked: a receipt stays evidence after its key expired,
 * and the partner file says which certificate counts today.
 */
public final class JwsReceipts implements Receipts {
  private static final int MAX_RECEIPT = 32 * 1024;
  private static final String TYPE = "coop-receipt+jws";
  private static final String RECEIPT = "The receipt";
  private static final String PAYLOAD = "The receipt's payload";
  private static final Set<String> PARAMETERS = Set.of("typ", "alg", "kid", "x5t#S256");
  private static final Set<String> MEMBERS =
      Set.of("messageId", "sender", "recipient", "digest", "stage", "at", "log", "leafHash");
  private static final DateTimeFormatter RFC3339_MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final SigningKey key;
  private final String kid;

  public JwsReceipts(SealKey key, String kid) {
    this.key = new SigningKey(key);
    this.kid = kid;
  }

  @Override
  public SignedReceipt sign(Receipt receipt) {
    ObjectNode header = StrictJson.object();
    header.put("typ", TYPE);
    header.put("alg", key.algorithm().jwa());
    header.put("kid", kid);
    header.put("x5t#S256", key.thumbprint());
    Receipt whole =
        new Receipt(
            receipt.about(),
            receipt.stage(),
            receipt.at().truncatedTo(ChronoUnit.MILLIS),
            receipt.logged());
    byte[] payload = StrictJson.write(write(whole)).getBytes(StandardCharsets.UTF_8);
    return new SignedReceipt(
        whole, key.compact(StrictJson.write(header), Base64Url.encode(payload)));
  }

  @Override
  public SignedReceipt verify(String jws, X509Certificate countersign) throws Deferral {
    try {
      return new SignedReceipt(verified(jws, countersign), jws);
    } catch (JwsFault fault) {
      throw new Deferral(Code.RECEIPT_INVALID, fault.sentence(), fault);
    }
  }

  private static Receipt verified(String jws, X509Certificate countersign) throws JwsFault {
    if (jws.length() > MAX_RECEIPT) {
      throw new JwsFault("The receipt has more than " + MAX_RECEIPT + " characters; shorten it.");
    }
    CompactJws parsed = CompactJws.parse(RECEIPT, jws);
    StrictJson.allowOnly("The receipt's header", parsed.header(), PARAMETERS);
    // The type keeps any other JWS of the same key from being taken for a receipt (RFC 8725, 3.11).
    if (!StrictJson.string("The receipt's header", parsed.header(), "typ").equals(TYPE)) {
      throw new JwsFault("The receipt's typ must be " + TYPE + "; set it so.");
    }
    if (parsed.header().has("kid")) {
      StrictJson.string("The receipt's header", parsed.header(), "kid");
    }
    parsed.verify(RECEIPT, parsed.signer(RECEIPT, List.of(countersign)));
    return read(StrictJson.read(PAYLOAD, Base64Url.decode(PAYLOAD, parsed.payload())));
  }

  private static ObjectNode write(Receipt receipt) {
    ObjectNode payload = StrictJson.object();
    payload.put("messageId", receipt.about().messageId().urn());
    payload.put("sender", receipt.about().sender().code());
    ArrayNode recipients = payload.putArray("recipient");
    receipt.about().recipients().forEach(r -> recipients.add(r.code()));
    payload.put("digest", receipt.about().digest().hex());
    payload.put("stage", receipt.stage().name());
    payload.put("at", RFC3339_MILLIS.format(receipt.at()));
    receipt
        .logged()
        .ifPresent(
            logged -> payload.put("log", logged.origin()).put("leafHash", logged.leafHash().hex()));
    return payload;
  }

  private static Receipt read(ObjectNode payload) throws JwsFault {
    StrictJson.allowOnly(PAYLOAD, payload, MEMBERS);
    try {
      Receipt.About about =
          new Receipt.About(
              new MessageId(text(payload, "messageId")),
              new AuthorityCode(text(payload, "sender")),
              recipients(payload),
              new Digest(text(payload, "digest")));
      Instant at = RFC3339_MILLIS.parse(text(payload, "at"), Instant::from);
      return new Receipt(about, Stage.valueOf(text(payload, "stage")), at, logged(payload));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new JwsFault("The receipt's payload holds a value of another form; correct it.", e);
    }
  }

  private static List<AuthorityCode> recipients(ObjectNode payload) throws JwsFault {
    List<AuthorityCode> recipients = new ArrayList<>();
    if (payload.get("recipient") instanceof ArrayNode array && !array.isEmpty()) {
      for (JsonNode recipient : array) {
        recipients.add(new AuthorityCode(recipient.isString() ? recipient.stringValue() : ""));
      }
      return recipients;
    }
    throw new JwsFault("The receipt names no recipient; name each in recipient.");
  }

  /** The log's promise is whole or absent. */
  private static Optional<Receipt.Logged> logged(ObjectNode payload) throws JwsFault {
    if (!payload.has("log") && !payload.has("leafHash")) {
      return Optional.empty();
    }
    return Optional.of(
        new Receipt.Logged(text(payload, "log"), new Digest(text(payload, "leafHash"))));
  }

  private static String text(ObjectNode payload, String key) throws JwsFault {
    return StrictJson.string(PAYLOAD, payload, key);
  }
}
