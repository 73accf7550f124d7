// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.indicator.Headline;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// A DuckDB in memory that writes and reads Parquet. Used by one thread.
public final class Duck implements AutoCloseable {

  private static final Pattern PATTERN = Pattern.compile("[*?\\[]");

  /// Enough for a thousand series of some hundred months many times over, and small beside the
  /// simulation.
  private static final String MEMORY_LIMIT = "256MB";

  private static final String FORMAT = " (FORMAT parquet, COMPRESSION zstd)";

  private final Connection connection;

  private Duck(Connection connection) {
    this.connection = connection;
  }

  /// A new one, empty.
  ///
  /// @throws IOException when its native library cannot be loaded
  public static Duck open() throws IOException {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("jdbc_stream_results", "true"); // rows one by one, never all at once
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    settings.setProperty("temp_directory", ""); // never spill beside the user's files
    try {
      return new Duck(DriverManager.getConnection("jdbc:duckdb:", settings));
    } catch (SQLException e) {
      throw failure("DuckDB does not start", e);
    }
  }

  private static IOException failure(String what, SQLException cause) {
    return new IOException(what + ": " + cause.getMessage(), cause);
  }

  /// Does nothing but reach the library.
  void touch() throws IOException {
    execute("SELECT 1");
  }

  /// Runs a statement.
  ///
  /// @throws IOException with what DuckDB says
  public void execute(String statement) throws IOException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw failure("DuckDB cannot do this", e);
    }
  }

  /// Writes what a query gives as Parquet.
  public void copy(String query, Path file) throws IOException {
    execute("COPY (" + query + ") TO " + path(file) + FORMAT);
  }

  /// Adds rows to a table.
  public void append(String table, Rows rows) throws IOException {
    try (DuckDBAppender appender = appender(table)) {
      rows.appendTo(appender);
    } catch (SQLException e) {
      throw failure("cannot add rows to " + table, e);
    }
  }

  /// Adds rows, one after another.
  public interface Rows {
    /// Adds all rows.
    void appendTo(DuckDBAppender appender) throws SQLException;
  }

  /// Reads what a query gives, row by row.
  public void query(String query, RowTaker taker) throws IOException {
    query(query, Duration.ZERO, taker);
  }

  /// The same, broken off after a time.
  ///
  /// @param most 0 for as long as it takes
  /// @throws IOException also when it took longer
  public void query(String query, Duration most, RowTaker taker) throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    try (Statement sql = connection.createStatement()) {
      Thread watch = watch(sql, most, late);
      try (ResultSet rows = sql.executeQuery(query)) {
        while (rows.next()) {
          taker.take(rows);
          if (late.get()) {
            throw new SQLException("broken off");
          }
        }
      } finally {
        watch.interrupt();
      }
    } catch (SQLException e) {
      throw late.get()
          ? new IOException("the question took more than " + most.toSeconds() + " s", e)
          : failure("DuckDB cannot answer", e);
    }
  }

  /// Cancels a statement that takes too long.
  private static Thread watch(Statement sql, Duration most, AtomicBoolean late) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            if (!most.isZero()) {
              Thread.sleep(most);
              late.set(true);
              sql.cancel();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // answered in time
          } catch (SQLException e) {
            late.set(true); // the rows that still come are not taken
          }
        });
  }

  /// Takes one row.
  public interface RowTaker {
    /// Reads the columns of the present row.
    void take(ResultSet row) throws SQLException;
  }

  /// Writes a monthly table: one row for each entity goes in with its months as lists, and comes
  /// out unrolled.
  void write(RunTable table, Path file) throws IOException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("CREATE OR REPLACE TABLE months (month VARCHAR[])");
      sql.execute("CREATE OR REPLACE TABLE wide (" + columns(table) + ")");
      try (DuckDBAppender rows = appender("months")) {
        rows.beginRow();
        rows.append(table.months());
        rows.endRow();
      }
      appendEntities(table);
      String words = table.textColumns().stream().map(Duck::name).collect(Collectors.joining(", "));
      String numbers =
          table.numberColumns().stream()
              .map(c -> "unnest(" + name(c) + ") AS " + name(c))
              .collect(Collectors.joining(", "));
      sql.execute(
          String.format(
              Locale.ROOT,
              "COPY (SELECT unnest(month) AS month, %s, %s FROM wide, months) TO %s%s",
              words,
              numbers,
              path(file),
              FORMAT));
    } catch (SQLException e) {
      throw failure("cannot write " + table.file(), e);
    }
  }

  private static String columns(RunTable table) {
    return Stream.concat(
            table.textColumns().stream().map(c -> name(c) + " VARCHAR"),
            table.numberColumns().stream().map(c -> name(c) + " DOUBLE[]"))
        .collect(Collectors.joining(", "));
  }

  private void appendEntities(RunTable table) throws SQLException {
    try (DuckDBAppender rows = appender("wide")) {
      for (int entity = 0; entity < table.size(); entity++) {
        rows.beginRow();
        for (String word : table.words(entity)) {
          rows.append(word);
        }
        for (int column = 0; column < table.numberColumns().size(); column++) {
          rows.append(table.values(entity, column));
        }
        rows.endRow();
      }
    }
  }

  /// Writes headlines.
  public void write(List<Headline> headlines, Path file) throws IOException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE OR REPLACE TABLE headlines"
              + " (id VARCHAR, name VARCHAR, value DOUBLE, unit VARCHAR, text VARCHAR)");
      try (DuckDBAppender rows = appender("headlines")) {
        for (Headline headline : headlines) {
          rows.beginRow();
          rows.append(headline.id()).append(headline.name()).append(headline.value());
          rows.append(headline.unit()).append(headline.text());
          rows.endRow();
        }
      }
      sql.execute("COPY headlines TO " + path(file) + FORMAT);
    } catch (SQLException e) {
      throw failure("cannot write headlines", e);
    }
  }

  /// Reads headlines that [#write] wrote.
  public List<Headline> readHeadlines(Path file) throws IOException {
    List<Headline> headlines = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT id, name, value, unit, text FROM read_parquet(" + path(file) + ")")) {
      while (rows.next()) {
        headlines.add(
            new Headline(
                rows.getString(1),
                rows.getString(2),
                rows.getDouble(3),
                rows.getString(4),
                rows.getString(5)));
      }
    } catch (SQLException e) {
      throw failure("cannot read " + file, e);
    }
    return headlines;
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender("main", table);
  }

  /// Quoted, since `from` and `to` are words of SQL.
  private static String name(String column) {
    return "\"" + column + "\"";
  }

  /// A file as SQL reads it: characters that would make a pattern of it stand for themselves, so
  /// that `runs[1]` does not open a sibling's file.
  public static String file(Path file) {
    return "'" + PATTERN.matcher(file.toString()).replaceAll("[$0]").replace("'", "''") + "'";
  }

  /// A path as SQL writes it.
  public static String path(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure("DuckDB does not close", e);
    }
  }
}
