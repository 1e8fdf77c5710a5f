package sn.coop.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sn.coop.core.message.Bytes;

/** Statements on one connection, each prepared once. Owned by one thread at a time. */
final class Sql implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Sees one row after the other. */
  @FunctionalInterface
  interface Visitor {
    void visit(Row row) throws SQLException;
  }

  /** A statement without parameters that is not worth keeping. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Changes rows; returns how many. */
  int run(String sql, @Nullable Object... arguments) throws SQLException {
    return bound(sql, arguments).executeUpdate();
  }

  <T> List<T> list(String sql, Row.Reading<T> reading, @Nullable Object... arguments)
      throws SQLException {
    List<T> found = new ArrayList<>();
    visit(sql, row -> found.add(reading.from(row)), arguments);
    return found;
  }

  /** The first row, if there is one. */
  <T> Optional<T> one(String sql, Row.Reading<T> reading, @Nullable Object... arguments)
      throws SQLException {
    List<T> found = list(sql, reading, arguments);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  boolean exists(String sql, @Nullable Object... arguments) throws SQLException {
    return one(sql, row -> true, arguments).isPresent();
  }

  /** For results too large to hold. */
  void visit(String sql, Visitor visitor, @Nullable Object... arguments) throws SQLException {
    try (ResultSet rows = bound(sql, arguments).executeQuery()) {
      Row row = new Row(rows);
      while (rows.next()) {
        visitor.visit(row);
      }
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, column(arguments[i]));
    }
    return statement;
  }

  /** Names and codes are text, instants are milliseconds. */
  private static @Nullable Object column(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? column(optional.get()) : null;
    }
    if (value instanceof Instant instant) {
      return instant.toEpochMilli();
    }
    if (value instanceof Bytes bytes) {
      return bytes.toArray();
    }
    if (value instanceof Boolean flag) {
      return flag ? 1L : 0L;
    }
    if (value == null || value instanceof Number || value instanceof byte[]) {
      return value;
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
