package sn.coop.app.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sn.coop.core.failure.Breach;
import sn.coop.core.failure.Code;
import sn.coop.core.failure.Failure;
import sn.coop.core.message.Bytes;

final class KeyHomeTest {
  private static final List<String> FILES =
      List.of("countersign.p12", "log.p12", "password", "tls.p12");

  private Path temp;
  private Path dir;

  @BeforeEach
  void aPlace(@TempDir Path place) {
    temp = place;
    dir = temp.resolve("keys");
  }

  @Test
  void the_first_start_makes_every_key_for_its_owner_alone() throws Exception {
    open();
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted()).isEqualTo(FILES);
    }
    assertThat(mode(dir)).isEqualTo("rwx------");
    for (String file : FILES) {
      assertThat(mode(dir.resolve(file))).isEqualTo("rw-------");
    }
  }

  @Test
  void a_restart_opens_the_same_keys() throws Exception {
    KeyHome first = open();
    X509Certificate seal = first.seal("SN-DACG").certificate();
    KeyHome second = open();
    assertThat(second.tls()).isEqualTo(first.tls());
    assertThat(second.countersign()).isEqualTo(first.countersign());
    assertThat(second.log()).isEqualTo(first.log());
    assertThat(second.password()).isEqualTo(first.password());
    assertThat(second.seal("SN-DACG").certificate()).isEqualTo(seal);
    assertThat(second.tls().certificate()).isNotEqualTo(second.countersign().certificate());
  }

  @Test
  void every_key_signs_what_its_certificate_verifies() throws Exception {
    KeyHome home = open();
    for (SealKey key : List.of(home.countersign(), home.log(), home.seal("SN-DACG"))) {
      String seal = new CompactSealer(key, "k", MadeKeys.CLOCK).seal(Bytes.utf8("x"), List.of());
      new CompactSealVerifier(MadeKeys.CLOCK)
          .verify(Bytes.utf8("x"), seal, List.of(key.certificate()));
    }
  }

  @Test
  void the_tls_certificate_serves_both_sides_on_loopback_for_two_years() throws Exception {
    X509Certificate tls = open().tls().certificate();
    assertThat(tls.getSubjectX500Principal().getName()).isEqualTo("CN=dakar");
    assertThat(tls.getExtendedKeyUsage())
        .containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
    assertThat(tls.getSubjectAlternativeNames())
        .containsExactlyInAnyOrder(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
    assertThat(tls.getNotAfter().toInstant()).isEqualTo(MadeKeys.NOW.plus(730, ChronoUnit.DAYS));
    tls.verify(tls.getPublicKey());
  }

  @Test
  void the_countersign_certificate_is_for_signatures_that_bind() throws Exception {
    X509Certificate countersign = open().countersign().certificate();
    assertThat(countersign.getKeyUsage()).startsWith(true, true, false);
    assertThat(countersign.getExtendedKeyUsage()).isNull();
  }

  @Test
  void other_programs_open_the_tls_store_with_the_password() throws Exception {
    KeyHome home = open();
    KeyStore store = KeyStore.getInstance(home.tlsKeyStoreFile().toFile(), home.password());
    assertThat(store.size()).isOne();
    assertThat(home.tlsKeyStore().getCertificate("key")).isEqualTo(home.tls().certificate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls.p12", "countersign.p12", "log.p12", "password"})
  void a_key_that_others_may_read_is_refused(String file) throws Exception {
    open();
    for (String mode : List.of("rw-r-----", "rw----r--", "rw--w----")) {
      Files.setPosixFilePermissions(dir.resolve(file), PosixFilePermissions.fromString(mode));
      assertRefused("chmod 600 " + dir.resolve(file));
    }
    Files.setPosixFilePermissions(dir.resolve(file), PosixFilePermissions.fromString("r--------"));
    open();
  }

  @Test
  void a_directory_in_which_others_may_replace_keys_is_refused() throws Exception {
    open();
    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxrwx---"));
    assertRefused("chmod 700 " + dir);
  }

  @Test
  void a_seal_key_that_others_may_read_is_refused() throws Exception {
    KeyHome home = open();
    home.seal("SN-DACG");
    Path file = dir.resolve("seal-SN-DACG.p12");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> home.seal("SN-DACG")).hasMessageContaining("chmod 600 " + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls.p12", "countersign.p12", "log.p12", "password"})
  void a_hole_in_the_home_is_refused_and_never_filled(String file) throws Exception {
    open();
    Files.delete(dir.resolve(file));
    assertRefused(file + " is missing");
    assertThat(dir.resolve(file)).doesNotExist();
  }

  @Test
  void a_first_start_killed_before_its_files_had_names_is_begun_again() throws Exception {
    Files.createDirectory(dir);
    Files.writeString(dir.resolve("tls.p12.new"), "half a key");
    KeyHome home = open();
    assertThat(home.tls().certificate().getSubjectX500Principal().getName()).isEqualTo("CN=dakar");
    assertThat(dir.resolve("tls.p12.new")).doesNotExist();
  }

  /** After any number of renames, in any order a crash may keep them. */
  @Test
  void a_first_start_killed_while_naming_its_files_is_completed() throws Exception {
    for (int named = 1; named < 1 << FILES.size(); named++) {
      dir = temp.resolve("keys-" + named);
      SealKey tls = open().tls();
      for (int i = 0; i < FILES.size(); i++) {
        if ((named & (1 << i)) == 0) {
          Files.move(dir.resolve(FILES.get(i)), dir.resolve(FILES.get(i) + ".new"));
        }
      }
      assertThat(open().tls()).isEqualTo(tls);
      assertThat(dir.resolve("tls.p12")).exists();
    }
  }

  @Test
  void a_wrong_password_is_a_breach() throws Exception {
    open();
    Files.writeString(dir.resolve("password"), "another");
    assertRefused("cannot be opened");
  }

  @Test
  void the_exported_files_hold_certificates_alone() throws Exception {
    KeyHome home = open();
    home.seal("SN-DACG");
    Path out = temp.resolve("out");
    open().exportCertificates(out);
    assertThat(PemCertificates.read(out.resolve("dakar-tls.pem")))
        .isEqualTo(home.tls().certificate());
    assertThat(PemCertificates.read(out.resolve("dakar-countersign.pem")))
        .isEqualTo(home.countersign().certificate());
    assertThat(PemCertificates.read(out.resolve("SN-DACG-seal.pem")))
        .isEqualTo(home.seal("SN-DACG").certificate());
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).doesNotContain("PRIVATE");
      }
    }
  }

  @Test
  void a_pem_file_of_anything_else_is_refused_with_a_reason() throws Exception {
    String pem = PemCertificates.text(open().tls().certificate());
    assertPem(pem + pem, "more than one");
    assertPem(
        "-----BEGIN PRIVATE " + "KEY-----\nAAAA\n-----END PRIVATE " + "KEY-----\n", "private key");
    assertPem(pem.replace("CERTIFICATE", "PUBLIC KEY"), "no PEM certificate");
    assertPem("", "no PEM certificate");
    assertPem("x".repeat(70_000), "too large");
    assertPem(pem.replace("MII", "AAA"), "");
  }

  @Test
  void a_name_is_never_a_path() throws Breach {
    KeyHome home = open();
    assertThatThrownBy(() -> home.seal("../SN-DACG")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeyHome.open(dir, "../x", MadeKeys.CLOCK, new SecureRandom()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertPem(String text, String why) throws IOException {
    Path file = temp.resolve("given.pem");
    Files.writeString(file, text);
    assertThatThrownBy(() -> PemCertificates.read(file))
        .isInstanceOf(CertificateException.class)
        .hasMessageContaining(why);
  }

  private void assertRefused(String why) {
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Code.KEY_MISSING))
        .hasMessageContaining(why);
  }

  private KeyHome open() throws Breach {
    return KeyHome.open(dir, "dakar", MadeKeys.CLOCK, new SecureRandom());
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
