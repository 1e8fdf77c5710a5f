package sn.coop.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** One row of a result, read by column name. */
final class Row {
  private final ResultSet row;

  Row(ResultSet row) {
    this.row = row;
  }

  /** Makes a value of a row. */
  @FunctionalInterface
  interface Reading<T> {
    T from(Row row) throws SQLException;
  }

  String text(String column) throws SQLException {
    String text = row.getString(column);
    if (text == null) {
      throw new SQLException(column + " is null");
    }
    return text;
  }

  Optional<String> optional(String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  long number(String column) throws SQLException {
    return row.getLong(column);
  }

  byte[] bytes(String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  Instant instant(String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  Optional<Instant> optionalInstant(String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
