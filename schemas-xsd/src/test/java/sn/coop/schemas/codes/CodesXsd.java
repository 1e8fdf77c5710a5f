package sn.coop.schemas.codes;

import java.io.IOException;
import java.util.List;

/** Writes codes.xsd. */
public final class CodesXsd {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Generated from codes/*.csv; change those, and write this file anew with
           mvn -pl schemas-xsd test -Dtest=CodeListsTest -Drcg.regenerate=true -->
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:sn:rcg:canonical:1"
                 targetNamespace="urn:sn:rcg:canonical:1" elementFormDefault="qualified" version="%s">
        <xs:annotation>
          <xs:documentation xml:lang="en">Code lists of the canonical model. A list is only ever added to; a removed code needs a new schema version.</xs:documentation>
        </xs:annotation>
      """;

  private static final String LIST =
      """

        <xs:simpleType name="%s">
          <xs:annotation>
            <xs:documentation xml:lang="en">%s</xs:documentation>
            <xs:documentation xml:lang="fr">%s</xs:documentation>
          </xs:annotation>
          <xs:restriction base="xs:token">
      """;

  private CodesXsd() {}

  public static String write() throws IOException {
    List<String> versions = CodeList.of("SchemaVersion").codes();
    StringBuilder xsd = new StringBuilder(HEAD.formatted(versions.get(versions.size() - 1)));
    for (CodeList list : CodeList.all()) {
      String source = list.source().isEmpty() ? "" : " (%s)".formatted(list.source());
      xsd.append(
          LIST.formatted(
              list.name(), escaped(list.english() + source), escaped(list.french() + source)));
      for (String code : list.codes()) {
        xsd.append("      <xs:enumeration value=\"%s\"/>%n".formatted(escaped(code)));
      }
      xsd.append("    </xs:restriction>\n  </xs:simpleType>\n");
    }
    return xsd.append("</xs:schema>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
