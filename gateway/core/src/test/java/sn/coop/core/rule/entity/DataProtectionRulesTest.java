package sn.coop.core.rule.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sn.coop.core.fixtures.Judged;

/** Who passes on data of a child or a victim says so. The message is of 23 November 2026. */
class DataProtectionRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "birth: {date: {y: 2013}, qualifier: EXACT} | true",
        "birth: {date: {y: 2008, m: 11, d: 24}, qualifier: EXACT} | true",
        "birth: {date: {y: 2008, m: 11, d: 23}, qualifier: EXACT} | false",
        "birth: {date: {y: 2008}, qualifier: EXACT} | false",
        "birth: {date: {y: 2012}, qualifier: NE_VERS} | true",
        "birth: {date: {y: 2012}, qualifier: AFTER} | true",
        "birth: {date: {y: 2012}, qualifier: BEFORE} | false",
        "birth: {date: {y: 2005}, qualifier: RANGE, until: {y: 2012}} | false",
        "birth: {date: {y: 1433, calendar: HIJRI}, qualifier: EXACT} | true",
        "birth: {date: {y: 2012, m: 2, d: 30}, qualifier: EXACT} | false",
        "apparentAge: {min: 9, max: 13} | true",
        "apparentAge: {min: 17, max: 18} | false",
        "sex: F | false"
      })
  void whoever_is_surely_a_minor_is_said_to_be_there(String person, boolean minor) {
    assertThat(Judged.by(new MinorSaid(), written(person, "containsMinor: false")))
        .isEqualTo(minor ? List.of("/dataProtection/containsMinor") : List.of());
    assertThat(Judged.by(new MinorSaid(), written(person, "containsMinor: true"))).isEmpty();
  }

  @Test
  void the_age_is_that_on_the_day_the_message_was_written() {
    String child =
        written("birth: {date: {y: 2008, m: 11, d: 24}}", "containsMinor: false")
            .replace("2026-11-23", "2026-11-24");

    assertThat(Judged.by(new MinorSaid(), child)).isEmpty();
    assertThat(Judged.by(new MinorSaid(), child.replace("createdAt", "ignored"))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[VICTIM] | true",
        "[WITNESS, PRESUMED_VICTIM] | true",
        "[SUSPECT] | false",
        "[MIGRANT_SMUGGLED] | false"
      })
  void whoever_is_a_victim_is_said_to_be_there(String roles, boolean victim) {
    assertThat(Judged.by(new VictimSaid(), written("role: " + roles, "containsVictim: false")))
        .isEqualTo(victim ? List.of("/dataProtection/containsVictim") : List.of());
    assertThat(Judged.by(new VictimSaid(), written("role: " + roles, "containsVictim: true")))
        .isEmpty();
  }

  @Test
  void a_message_that_says_nothing_of_data_protection_is_left_to_its_own_rules() {
    String message =
        "{messageType: POL_REQUEST, createdAt: '2026-11-23T08:59:00Z', polRequest: {person: ["
            + "{role: [VICTIM], apparentAge: {min: 1, max: 2}}]}}";

    assertThat(Judged.by(new MinorSaid(), message)).isEmpty();
    assertThat(Judged.by(new VictimSaid(), message)).isEmpty();
  }

  private static String written(String person, String said) {
    return """
        {messageType: POL_REQUEST, createdAt: 2026-11-23T08:59:00Z, dataProtection: {%s},
         polRequest: {person: [{localId: p1, sex: M}, {localId: p2, %s}]}}
        """
        .formatted(said, person.replace("sex: F", "occupation: pêcheuse"));
  }
}
