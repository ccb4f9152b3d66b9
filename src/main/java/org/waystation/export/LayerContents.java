package org.waystation.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether two files of a format that databases read hold the same rows. Their bytes may differ when
 * another version of a library has written one of them.
 */
public final class LayerContents {
  private LayerContents() {}

  /**
   * How a GeoPackage differs from another in some of its tables, as sentences; empty if it does
   * not.
   *
   * @param expected what it should hold
   * @param found the file in question
   * @param tables layers and tables without geometry; others are not compared
   */
  public static List<String> ofGeoPackage(Path expected, Path found, List<String> tables) {
    List<String> differences = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + expected);
        Statement sql = connection.createStatement()) {
      sql.execute("ATTACH DATABASE " + literal(found) + " AS found");
      for (String table : tables) {
        String name = GeoPackageTable.quoted(table);
        compare(sql, table, "main." + name, "found." + name, differences);
      }
    } catch (SQLException e) {
      differences.add("cannot be read: " + e.getMessage());
    }
    return differences;
  }

  /** As {@link #ofGeoPackage}, for two files of GeoParquet. */
  public static List<String> ofGeoParquet(Path expected, Path found) {
    List<String> differences = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      sql.execute("SET autoinstall_known_extensions = false");
      String made = "read_parquet(" + literal(expected) + ")";
      compare(sql, "the layer", made, "read_parquet(" + literal(found) + ")", differences);
    } catch (SQLException e) {
      differences.add("cannot be read: " + e.getMessage());
    }
    return differences;
  }

  private static void compare(
      Statement sql, String table, String expected, String found, List<String> differences) {
    try {
      long should = count(sql, expected);
      long is = count(sql, found);
      if (should != is) {
        differences.add(table + ": should have " + should + " rows, found [" + is + "]");
      }
      // Whole rows as they are; a row that stands there twice instead of another is told by both.
      String other = first(sql, found, expected);
      if (!other.isEmpty()) {
        differences.add(table + ": no plan says [" + other + "]");
      }
      String missing = first(sql, expected, found);
      if (!missing.isEmpty()) {
        differences.add(table + ": lacks [" + missing + "]");
      }
    } catch (SQLException e) {
      differences.add(table + ": cannot be compared: " + e.getMessage());
    }
  }

  private static long count(Statement sql, String table) throws SQLException {
    try (ResultSet rows = sql.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The first row of one table that is not in another, without its geometry; empty if none. */
  private static String first(Statement sql, String in, String notIn) throws SQLException {
    try (ResultSet rows =
        sql.executeQuery("SELECT * FROM " + in + " EXCEPT SELECT * FROM " + notIn + " LIMIT 1")) {
      if (!rows.next()) {
        return "";
      }
      List<String> values = new ArrayList<>();
      for (int k = 1; k <= rows.getMetaData().getColumnCount(); k++) {
        String column = rows.getMetaData().getColumnName(k);
        if (!column.equals(GeoPackageLayer.GEOMETRY) && !column.equals("geometry")) {
          values.add(rows.getString(k));
        }
      }
      return String.join(", ", values);
    }
  }

  private static String literal(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
