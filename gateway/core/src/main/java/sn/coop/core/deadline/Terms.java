package sn.coop.core.deadline;

import java.util.LinkedHashMap;
import java.util.Map;
import sn.coop.core.failure.Sentence;
import sn.coop.core.table.Table;

/** The terms that are known, as data: none of them is code. */
public final class Terms {
  private final Map<String, Term> byName = new LinkedHashMap<>();

  private Terms(Table table) {
    for (Map<String, String> row : table.rows()) {
      Term term = term(row);
      byName.put(term.name(), term);
    }
  }

  /** The terms that this program comes with. */
  public static Terms shipped() {
    return new Terms(Table.beside(Terms.class, "terms.csv"));
  }

  /**
   * @throws IllegalArgumentException if there is no such term
   */
  public Term of(String name) {
    Term term = byName.get(name);
    if (term == null) {
      throw new IllegalArgumentException("no term is called " + name);
    }
    return term;
  }

  /** All of them, in the order of the table. */
  public Iterable<Term> all() {
    return byName.values();
  }

  private static Term term(Map<String, String> row) {
    return new Term(
        cell(row, "name"),
        new Term.Length(
            Integer.parseInt(cell(row, "amount")), Term.Unit.valueOf(cell(row, "unit"))),
        Nature.valueOf(cell(row, "nature")),
        cell(row, "source"),
        new Sentence(cell(row, "english"), cell(row, "french")));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
