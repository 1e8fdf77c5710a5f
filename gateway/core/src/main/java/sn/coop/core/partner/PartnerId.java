package sn.coop.core.partner;

import java.util.regex.Pattern;

/** A partner's name: its file's name, its queues' name, its route's name. */
public record PartnerId(String id) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,15}(-[a-z0-9]{1,16}){0,3}");

  public PartnerId {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("a partner id is lower-case words joined by '-': " + id);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
