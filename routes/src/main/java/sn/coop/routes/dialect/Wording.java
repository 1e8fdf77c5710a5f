package sn.coop.routes.dialect;

import java.util.List;
import sn.coop.core.failure.Sentence;

/**
 * What is said of a message's form, both languages side by side. Each is the end of a sentence that
 * begins with the place; only names that the schema gives are ever put in, never a value.
 */
final class Wording {
  // What the schema asks for.
  static final Sentence NOT_EXPECTED = said("is not expected here", "n'est pas attendu ici");
  static final Sentence TOO_OFTEN = said("is repeated too often", "est répété trop de fois");
  static final Sentence WRONG_CONTENT =
      said("holds the wrong kind of content", "a un contenu d'une autre nature que prévu");
  static final Sentence UNKNOWN_ATTRIBUTE =
      said("has an unknown attribute", "porte un attribut inconnu");
  static final Sentence NOT_LISTED =
      said("is not in the code list", "ne figure pas dans la liste de codes");
  static final Sentence WRONG_FORM =
      said("does not have the required form", "n'a pas la forme exigée");
  static final Sentence TOO_SHORT = said("is too short", "est trop court");
  static final Sentence TOO_LONG = said("is too long", "est trop long");
  static final Sentence TOO_SMALL = said("is too small", "est trop petit");
  static final Sentence TOO_LARGE = said("is too large", "est trop grand");
  static final Sentence TOO_MANY_DIGITS = said("has too many digits", "a trop de chiffres");
  static final Sentence NOT_VALID = said("is not a valid value", "n'est pas une valeur valide");
  static final Sentence LOCAL_ID_TWICE = said("repeats a localId", "répète un localId");
  static final Sentence NO_LOCAL_ID =
      said("has a part without a localId", "contient un élément sans localId");
  static final Sentence DANGLING =
      said(
          "refers to a localId that nothing of the right kind has",
          "renvoie à un localId que ne porte aucun élément du type voulu");
  static final Sentence OTHER_BODY =
      said(
          "does not name the body that the message has",
          "ne désigne pas le corps que porte le message");

  // What JSON asks for.
  static final Sentence UNKNOWN = said("is unknown", "est inconnu");
  static final Sentence OBJECT = said("must be an object", "doit être un objet");
  static final Sentence ARRAY = said("must be an array", "doit être un tableau");
  static final Sentence STRING = said("must be a string", "doit être une chaîne de caractères");
  static final Sentence WHOLE_NUMBER = said("must be a whole number", "doit être un nombre entier");
  static final Sentence TRUE_OR_FALSE = said("must be true or false", "doit être true ou false");
  static final Sentence WHITE_SPACE =
      said("has surplus white space", "comporte des espaces superflus");
  static final Sentence NO_XML_CHARACTER =
      said(
          "holds a character that XML 1.0 cannot carry",
          "contient un caractère que XML 1.0 n'admet pas");
  static final Sentence NO_FOREIGN_ELEMENT =
      said("does not hold one safe XML element", "ne contient pas un élément XML unique et sûr");

  // What ends the reading.
  static final Sentence NOT_UTF8 =
      said("is not well-formed UTF-8", "n'est pas un texte UTF-8 valide");
  static final Sentence OTHER_ENCODING =
      said("declares an encoding other than UTF-8", "déclare un codage autre que UTF-8");
  static final Sentence DOCUMENT_TYPE =
      said("has a document type declaration", "comporte une déclaration de type de document");
  static final Sentence ENTITY = said("refers to an entity", "fait référence à une entité");
  static final Sentence FAR_TOO_LONG =
      said(
          "holds a number, a name or a text that is far too long",
          "contient un nombre, un nom ou un texte démesurément long");

  private Wording() {}

  private static Sentence said(String english, String french) {
    return new Sentence(english, french);
  }

  static Sentence lacks(List<String> oneOf) {
    return said(
        "lacks " + String.join(" or ", oneOf), "doit contenir " + String.join(" ou ", oneOf));
  }

  static Sentence inThePlaceOf(List<String> oneOf) {
    return said(
        "stands where this is expected: " + String.join(" or ", oneOf),
        "occupe la place où l'on attend : " + String.join(" ou ", oneOf));
  }

  static Sentence unknownBut(String near) {
    return said(
        "is unknown; did you mean " + near + "?", "est inconnu ; vouliez-vous dire " + near + " ?");
  }

  static Sentence notValid(String type) {
    return said("is not a valid " + type, "n'est pas une valeur valide du type " + type);
  }

  /** For the few rules of XML Schema that have no words of their own here. */
  static Sentence breaks(String rule) {
    return said("breaks rule " + rule, "enfreint la règle " + rule);
  }

  static Sentence deeperThan(int depth) {
    return said("is nested deeper than " + depth, "est imbriqué sur plus de " + depth + " niveaux");
  }

  static Sentence notMessageOf(String namespace) {
    return said(
        "is not the message element of " + namespace,
        "n'est pas l'élément message de " + namespace);
  }

  static Sentence otherVersionThan(String spoken) {
    return said(
        "is not spoken here; spoken here: " + spoken,
        "n'est pas une version reconnue ici ; versions reconnues : " + spoken);
  }

  static Sentence spokenSince(String version) {
    return said("is spoken since " + version, "n'existe que depuis la version " + version);
  }

  static Sentence notWellFormed(String form) {
    return said("is not well-formed " + form, "n'est pas du " + form + " bien formé");
  }

  static Sentence notWellFormed(String form, int line, int column) {
    Sentence plain = notWellFormed(form);
    return said(
        "%s at line %d, column %d".formatted(plain.english(), line, column),
        "%s, ligne %d, colonne %d".formatted(plain.french(), line, column));
  }

  static Sentence nameTwice(int line, int column) {
    return said(
        "has a name twice in one object, at line %d, column %d".formatted(line, column),
        "porte deux fois le même nom dans un objet, ligne %d, colonne %d".formatted(line, column));
  }
}
