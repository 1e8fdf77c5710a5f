package sn.coop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Path PROJECT = Path.of("/project");

  private static Options parse(String... args) throws Options.Wrong {
    return Options.parse(args, PROJECT);
  }

  @Test
  void the_demo_lives_beside_the_project_and_stays_up_unless_told_otherwise() throws Exception {
    Options options = parse("demo");

    assertThat(options.dir()).isEqualTo(PROJECT.resolve(".rcg/demo"));
    assertThat(options.once()).isFalse();
    assertThat(options.fresh()).isFalse();
    assertThat(options.keep()).isEmpty();
  }

  @Test
  void every_option_is_heard_in_any_order() throws Exception {
    Options options =
        parse("demo", "--keep", "/kept", "--offset", "20000", "--once", "--fresh", "--dir", "/d");

    assertThat(options.keep()).contains(Path.of("/kept"));
    assertThat(options.portOffset()).isEqualTo(20_000);
    assertThat(options.once()).isTrue();
    assertThat(options.fresh()).isTrue();
    assertThat(options.dir()).isEqualTo(Path.of("/d"));
  }

  @Test
  void what_is_not_understood_is_named() {
    assertThatThrownBy(() -> parse("demo", "--onec")).hasMessageContaining("--onec");
    assertThatThrownBy(() -> parse("demo", "--keep")).hasMessageContaining("--keep needs");
    assertThatThrownBy(() -> parse("demo", "--keep", "--once")).hasMessageContaining("needs");
    assertThatThrownBy(() -> parse("demo", "--offset", "x")).hasMessageContaining("number");
    assertThatThrownBy(() -> parse("dance")).hasMessageContaining("no such command");
  }
}
