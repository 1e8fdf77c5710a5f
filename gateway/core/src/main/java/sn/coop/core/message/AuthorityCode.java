package sn.coop.core.message;

import java.util.regex.Pattern;

/** The code of an authority, such as {@code SN-DACG} or {@code ES-MJU-SGCJI}. */
public record AuthorityCode(String code) {
  private static final Pattern FORM =
      Pattern.compile("[A-Z]{2}-[A-Z0-9]{2,12}(-[A-Z0-9]{1,16}){0,3}");

  public AuthorityCode {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "an authority code is a country and 1 to 4 parts: " + code);
    }
  }

  /** The country it begins with; {@code ZZ} for what belongs to none. */
  public String country() {
    return code.substring(0, 2);
  }

  @Override
  public String toString() {
    return code;
  }
}
