package sn.coop.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediaTypeTest {
  @Test
  void json_and_xml_are_spoken_in_utf8_whatever_the_case() {
    for (String json :
        List.of(
            "application/json",
            "Application/JSON",
            "application/json;charset=UTF-8",
            "application/json; charset=\"utf-8\"",
            "application/json ; profile=x; charset=utf-8")) {
      assertThat(MediaType.parse(json)).as(json).contains(MediaType.JSON);
    }
    assertThat(MediaType.parse("application/xml")).contains(MediaType.XML);
  }

  @Test
  void nothing_else_is_spoken() {
    for (String other :
        List.of(
            "",
            ";",
            "text/xml",
            "application/jsonx",
            "application/json, application/xml",
            "application/json; charset=iso-8859-1",
            "application/xml; charset=utf-16",
            "application/json; charset=",
            "application/json; charset=utf-8; charset=utf-16")) {
      assertThat(MediaType.parse(other)).as(other).isEmpty();
    }
  }

  @Test
  void what_is_written_is_read_again() {
    for (MediaType type : MediaType.values()) {
      assertThat(MediaType.parse(type.text())).contains(type);
    }
  }
}
