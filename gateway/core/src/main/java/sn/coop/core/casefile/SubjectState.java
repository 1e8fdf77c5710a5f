package sn.coop.core.casefile;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One subject of a case and where it stands: the case itself, a measure, a recipient of an alert, a
 * hit, a question of consent.
 *
 * @param subject {@code case}, or a kind and a name: {@code measure:m1}; with {@code @} and the
 *     authority's code where a request went to several
 * @param machine whose states it goes through
 * @param details what else is known of it: dates, versions, codes
 */
public record SubjectState(
    String subject, String machine, Trail trail, Map<String, String> details) {
  public SubjectState {
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  public String state() {
    return trail.end();
  }
}
