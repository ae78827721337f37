package dev.stint.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A single run of a statement: its parameters, then what to do with its rows. Used only once. */
public final class Query {
  private final Statements statements;
  private final Sql sql;
  private final PreparedStatement statement;

  /**
   * The parameters not bound yet. A cached statement still has its previous values, so it only runs
   * once all of them have been bound again.
   */
  private final BitSet unset;

  Query(Statements statements, Sql sql) {
    this.statements = statements;
    this.sql = sql;
    try {
      this.statement = statements.take(sql.text());
      this.unset = sql.parameters();
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /** Binds a parameter wherever it occurs: text, a long, an int, a boolean, bytes, or null. */
  public Query set(String parameter, @Nullable Object value) {
    try {
      for (int at : sql.positions(parameter)) {
        unset.clear(at);
        switch (value) {
          case null -> statement.setNull(at, Types.NULL);
          case String text -> statement.setString(at, text);
          case Long number -> statement.setLong(at, number);
          case Integer number -> statement.setLong(at, number);
          case Boolean flag -> statement.setBoolean(at, flag);
          case byte[] bytes -> statement.setBytes(at, bytes);
          default -> throw new IllegalArgumentException("cannot bind a " + value.getClass());
        }
      }
      return this;
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /** Binds each of these parameters. */
  public Query setAll(Map<String, ? extends @Nullable Object> values) {
    values.forEach(this::set);
    return this;
  }

  /** Binds those of these parameters that the statement has. */
  public Query setAny(Map<String, ? extends @Nullable Object> values) {
    values.forEach((name, value) -> {
      if (sql.has(name)) {
        set(name, value);
      }
    });
    return this;
  }

  /**
   * Runs a change.
   *
   * @return the number of rows affected
   */
  public int run() {
    return using(PreparedStatement::executeUpdate);
  }

  /** Keeps these parameters as one of several runs, which {@link #runBatch} sends together. */
  public Query addBatch() {
    try {
      statement.addBatch();
      return this;
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /** Runs what {@link #addBatch} has kept. */
  public void runBatch() {
    using(PreparedStatement::executeBatch);
  }

  /** Reads rows one by one, without keeping them. */
  public void each(RowReader<?> reader) {
    using(prepared -> {
      try (var rows = prepared.executeQuery()) {
        Row row = new Row(rows);
        while (rows.next()) {
          reader.read(row);
        }
      }
      return true;
    });
  }

  /** All rows. */
  public <T extends @Nullable Object> List<T> list(RowReader<T> reader) {
    List<T> result = new ArrayList<>();
    each(row -> result.add(reader.read(row)));
    return result;
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(RowReader<T> reader) {
    return using(prepared -> {
      try (var rows = prepared.executeQuery()) {
        return rows.next() ? Optional.of(reader.read(new Row(rows))) : Optional.<T>empty();
      }
    });
  }

  /** Whether there is a row. */
  public boolean exists() {
    return first(_ -> true).isPresent();
  }

  /** Reads a row, which is only valid during the call. */
  @FunctionalInterface
  public interface RowReader<T extends @Nullable Object> {
    /** Reads one row. */
    T read(Row row) throws SQLException;
  }

  /** A statement that failed is not kept: it may hold a lock or half a result. */
  private <T> T using(Run<T> run) {
    boolean done = false;
    try {
      if (!unset.isEmpty()) {
        throw new IllegalStateException("parameters %s are not set in: %s".formatted(unset, sql));
      }
      T result = run.on(statement);
      done = true;
      return result;
    } catch (SQLException e) {
      throw StoreException.of(e);
    } finally {
      statements.giveBack(sql.text(), statement, done);
    }
  }

  private interface Run<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
