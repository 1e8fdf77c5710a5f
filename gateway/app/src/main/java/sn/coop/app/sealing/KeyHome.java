package sn.coop.app.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.message.AuthorityCode;

/**
 * The keys of one gateway or one simulated system, in a directory of its own, made on first start.
 *
 * <p>First start stages every file, syncs them, and only then gives them their names, so a kill at
 * any moment leaves keys that were never used (made anew) or a set that the next start completes. A
 * home with a hole in it is refused: making one key anew would silently break every pin on it.
 */
public final class KeyHome {
  private static final String TLS = "tls.p12";
  private static final String COUNTERSIGN = "countersign.p12";
  private static final String LOG = "log.p12";
  private static final String PASSWORD = "password";
  private static final List<String> FILES = List.of(TLS, COUNTERSIGN, LOG, PASSWORD);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Path directory;
  private final String name;
  private final KeyMaker maker;
  private final String password;
  private final Own own;

  /** The gateway's own keys, decrypted once and held. */
  private record Own(SealKey tls, SealKey countersign, SealKey log) {}

  private KeyHome(Path directory, String name, KeyMaker maker, String password, Own own) {
    this.directory = directory;
    this.name = name;
    this.maker = maker;
    this.password = password;
    this.own = own;
  }

  /**
   * Opens the home, or makes it if it is empty.
   *
   * @param name the common name of its certificates, and how their exported files begin
   * @throws Breach KEY_MISSING if a key file is missing beside others, is open to others, or cannot
   *     be read
   */
  public static KeyHome open(Path dir, String name, Clock clock, SecureRandom random)
      throws Breach {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a key home's name is letters, digits, '.', '_', '-'");
    }
    KeyMaker maker = new KeyMaker(clock, random);
    OwnerFiles files = new OwnerFiles(dir);
    try {
      if (FILES.stream().noneMatch(files::has)) {
        make(files, name, maker, random);
      }
      complete(files);
      for (String file : FILES) {
        files.checkOwnerOnly(file);
      }
      String password = Files.readString(files.file(PASSWORD), StandardCharsets.US_ASCII).strip();
      Own own =
          new Own(
              load(files, TLS, password),
              load(files, COUNTERSIGN, password),
              load(files, LOG, password));
      return new KeyHome(dir, name, maker, password, own);
    } catch (IOException | GeneralSecurityException e) {
      throw unreadable(dir, e);
    }
  }

  private static void make(OwnerFiles files, String name, KeyMaker maker, SecureRandom random)
      throws IOException, GeneralSecurityException {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String password = Base64Url.encode(secret);
    char[] chars = password.toCharArray();
    files.createDirectory();
    files.stage(TLS, Pkcs12.write(maker.make(name, KeyMaker.Purpose.TLS), chars));
    files.stage(COUNTERSIGN, Pkcs12.write(maker.make(name, KeyMaker.Purpose.SEAL), chars));
    files.stage(LOG, Pkcs12.write(maker.make(name, KeyMaker.Purpose.LOG), chars));
    files.stage(PASSWORD, password.getBytes(StandardCharsets.US_ASCII));
    files.syncDirectory();
    for (String file : FILES) {
      files.publish(file);
    }
    files.syncDirectory();
  }

  /** Ends a first start that was killed while naming its files; refuses any other hole. */
  private static void complete(OwnerFiles files) throws IOException, Breach {
    for (String file : FILES) {
      if (!files.has(file) && !files.hasStaged(file)) {
        throw new Breach(
            Code.KEY_MISSING,
            "The key file %s is missing beside others; restore it from the backup."
                .formatted(files.file(file)));
      }
    }
    for (String file : FILES) {
      if (!files.has(file)) {
        files.publish(file);
      }
    }
    files.syncDirectory();
  }

  public SealKey tls() {
    return own.tls();
  }

  /** For receipts, countersignatures and WS-Security. */
  public SealKey countersign() {
    return own.countersign();
  }

  /** For checkpoints of the audit log (Ed25519). */
  public SealKey log() {
    return own.log();
  }

  /** Opens the seal key of an authority that seals here, or makes it. */
  public SealKey seal(String authority) throws Breach {
    OwnerFiles files = new OwnerFiles(directory);
    String file = sealFile(new AuthorityCode(authority));
    if (!files.has(file)) {
      try {
        SealKey key = maker.make(authority, KeyMaker.Purpose.SEAL);
        files.stage(file, Pkcs12.write(key, password()));
        files.publish(file);
        files.syncDirectory();
      } catch (IOException | GeneralSecurityException e) {
        throw unreadable(files.file(file), e);
      }
    }
    return load(files, file, password);
  }

  /** The TLS key as the store that a server or a broker takes. */
  public KeyStore tlsKeyStore() throws Breach {
    return store(new OwnerFiles(directory), TLS, password);
  }

  public Path tlsKeyStoreFile() {
    return directory.resolve(TLS);
  }

  /** Opens every store here; a fresh copy. */
  public char[] password() {
    return password.toCharArray();
  }

  /** Writes what others pin: certificates only. */
  public void exportCertificates(Path dir) throws Breach {
    try {
      Files.createDirectories(dir);
      PemCertificates.write(dir.resolve(name + "-tls.pem"), tls().certificate());
      PemCertificates.write(dir.resolve(name + "-countersign.pem"), countersign().certificate());
      for (String authority : sealedHere()) {
        PemCertificates.write(dir.resolve(authority + "-seal.pem"), seal(authority).certificate());
      }
    } catch (IOException e) {
      throw unreadable(dir, e);
    }
  }

  private List<String> sealedHere() throws IOException {
    List<String> authorities = new ArrayList<>();
    try (DirectoryStream<Path> seals = Files.newDirectoryStream(directory, "seal-*.p12")) {
      for (Path seal : seals) {
        String file = String.valueOf(seal.getFileName());
        authorities.add(file.substring("seal-".length(), file.length() - ".p12".length()));
      }
    }
    return authorities;
  }

  private static String sealFile(AuthorityCode authority) {
    return "seal-" + authority.code() + ".p12";
  }

  private static SealKey load(OwnerFiles files, String file, String password) throws Breach {
    try {
      return Pkcs12.key(store(files, file, password), password.toCharArray());
    } catch (GeneralSecurityException e) {
      throw unreadable(files.file(file), e);
    }
  }

  private static KeyStore store(OwnerFiles files, String file, String password) throws Breach {
    try {
      files.checkOwnerOnly(file);
      return Pkcs12.load(Files.readAllBytes(files.file(file)), password.toCharArray());
    } catch (IOException | GeneralSecurityException e) {
      throw unreadable(files.file(file), e);
    }
  }

  private static Breach unreadable(Path path, Throwable cause) {
    return new Breach(
        Code.KEY_MISSING, "The keys at %s cannot be opened; restore them.".formatted(path), cause);
  }
}
