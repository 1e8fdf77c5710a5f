package sn.coop.app.sealing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sn.coop.core.message.Bytes;
import sn.coop.core.message.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one seal covers: the {@code sigD} header parameter with the mechanism ObjectIdByURIHash
 * (ETSI TS 119 182-1, 5.2.8.3.3).
 */
record SealedObjects(Digest message, Set<Digest> attachments) {
  private static final String MECHANISM = "http://uri.etsi.org/19182/ObjectIdByURIHash";
  private static final String MESSAGE = "coop:message";
  private static final String ATTACHMENT = "coop:attachment:";
  private static final Set<String> MEMBERS = Set.of("mId", "pars", "hashM", "hashV", "ctys");

  SealedObjects {
    attachments = Set.copyOf(attachments);
  }

  /** What is to be sealed; an attachment named twice is a fault of the caller. */
  static Ordered of(Bytes content, List<Digest> attachments) {
    if (Set.copyOf(attachments).size() != attachments.size()) {
      throw new IllegalArgumentException("an attachment is sealed once");
    }
    return new Ordered(content.digest(), List.copyOf(attachments));
  }

  /** The same before sealing, in the order the caller gave. */
  record Ordered(Digest message, List<Digest> attachments) {
    void writeTo(ObjectNode sigD) {
      sigD.put("mId", MECHANISM);
      ArrayNode pars = sigD.putArray("pars").add(MESSAGE);
      attachments.forEach(a -> pars.add(ATTACHMENT + a.hex()));
      sigD.put("hashM", "S256");
      ArrayNode hashes = sigD.putArray("hashV").add(Base64Url.encode(message.toBytes()));
      attachments.forEach(a -> hashes.add(Base64Url.encode(a.toBytes())));
    }
  }

  static SealedObjects read(ObjectNode sigD) throws JwsFault {
    StrictJson.allowOnly("The seal's sigD", sigD, MEMBERS);
    if (!StrictJson.string("The seal's sigD", sigD, "mId").equals(MECHANISM)) {
      throw new JwsFault("The seal's sigD must use ObjectIdByURIHash; set mId to its URI.");
    }
    if (!StrictJson.string("The seal's sigD", sigD, "hashM").equals("S256")) {
      throw new JwsFault("The seal's digests must be SHA-256; set hashM to S256.");
    }
    List<String> pars = strings(sigD, "pars");
    List<String> hashes = strings(sigD, "hashV");
    if (pars.isEmpty() || pars.size() != hashes.size() || !pars.get(0).equals(MESSAGE)) {
      throw new JwsFault(
          "The seal's sigD must name coop:message first and give one hashV for each of pars.");
    }
    // Content types say nothing that we believe; EU DSS always writes them.
    if (sigD.has("ctys") && strings(sigD, "ctys").size() != pars.size()) {
      throw new JwsFault("The seal's sigD needs one ctys for each of pars; add or leave out all.");
    }
    Set<Digest> attachments = new LinkedHashSet<>();
    for (int i = 1; i < pars.size(); i++) {
      Digest digest = digest(hashes.get(i));
      if (!pars.get(i).equals(ATTACHMENT + digest.hex())) {
        throw new JwsFault(
            "An attachment in the seal's sigD is not named coop:attachment: and its own SHA-256;"
                + " name it so.");
      }
      if (!attachments.add(digest)) {
        throw new JwsFault("The seal's sigD names an attachment twice; name each once.");
      }
    }
    return new SealedObjects(digest(hashes.get(0)), attachments);
  }

  private static Digest digest(String base64url) throws JwsFault {
    byte[] raw = Base64Url.decode("A digest in the seal's hashV", base64url);
    if (raw.length != 32) {
      throw new JwsFault("A digest in the seal's hashV is not 32 bytes; use SHA-256.");
    }
    return Digest.of(raw);
  }

  private static List<String> strings(ObjectNode sigD, String key) throws JwsFault {
    List<String> values = new ArrayList<>();
    if (sigD.get(key) instanceof ArrayNode array) {
      for (JsonNode value : array) {
        if (!value.isString()) {
          throw new JwsFault("The seal's %s holds more than strings; use strings.".formatted(key));
        }
        values.add(value.stringValue());
      }
      return values;
    }
    throw new JwsFault("The seal's sigD needs %s as an array; add it.".formatted(key));
  }
}
