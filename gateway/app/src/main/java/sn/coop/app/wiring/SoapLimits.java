package sn.coop.app.wiring;

import java.util.Map;

/**
 * Bounds on what CXF and its XML parser take in. They are generous for our one operation and small
 * for anything else.
 */
final class SoapLimits {
  private SoapLimits() {}

  static final Map<String, Object> ALL =
      Map.ofEntries(
          Map.entry("org.apache.cxf.stax.maxChildElements", 500),
          Map.entry("org.apache.cxf.stax.maxElementDepth", 32),
          Map.entry("org.apache.cxf.stax.maxElementCount", 5_000L),
          Map.entry("org.apache.cxf.stax.maxAttributeCount", 50),
          Map.entry("org.apache.cxf.stax.maxAttributeSize", 8 * 1024),
          Map.entry("org.apache.cxf.stax.maxTextLength", 6 * 1024 * 1024),
          Map.entry("attachment-max-count", 101),
          Map.entry("attachment-max-size", Long.toString(2L << 30)),
          // Replays are caught by the inbox key, for ever, and not by a cache that forgets.
          Map.entry("ws-security.enable.timestamp.cache", false),
          Map.entry("ws-security.enable.nonce.cache", false));
}
