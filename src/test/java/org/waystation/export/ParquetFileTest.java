package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFileTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("zip", Kind.ZIP),
          Column.of("it's", Kind.TEXT),
          Column.optional("stations", Kind.INTEGER),
          Column.optional("usd", Kind.USD),
          Column.of("isOpen", Kind.FLAG));

  @TempDir private Path folder;

  @Test
  void rowsComeBackWithTheirTypes() throws IOException, SQLException, ParquetFile.Unavailable {
    Path csv = folder.resolve("a'b.csv");
    try (CsvTable table = new CsvTable(Files.newOutputStream(csv), COLUMNS)) {
      table.write("05001", "a, \"b\"\nc", 3, 12.5, true);
      table.write("05002", "", null, null, false);
    }
    Path parquet = folder.resolve("a'b.parquet");
    ParquetFile.ofCsv(csv, COLUMNS, parquet);
    assertEquals(
        List.of(
            "05001|a, \"b\"\nc|3|12.5|true",
            "05002|null|null|null|false",
            "VARCHAR|VARCHAR|BIGINT|DOUBLE|BOOLEAN"),
        read(parquet));
  }

  @Test
  void aFolderThatIsNotThereIsTold() throws IOException {
    Path csv = folder.resolve("a.csv");
    new CsvTable(Files.newOutputStream(csv), COLUMNS).close();
    Path nowhere = folder.resolve("no").resolve("a.parquet");
    assertThrows(OutputException.class, () -> ParquetFile.ofCsv(csv, COLUMNS, nowhere));
  }

  private static List<String> read(Path parquet) throws SQLException {
    List<String> lines = new ArrayList<>();
    String file = parquet.toString().replace("'", "''");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows =
            connection.createStatement().executeQuery("SELECT * FROM '" + file + "'")) {
      List<String> types = new ArrayList<>();
      for (int k = 1; k <= COLUMNS.size(); k++) {
        types.add(rows.getMetaData().getColumnTypeName(k));
      }
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int k = 1; k <= COLUMNS.size(); k++) {
          cells.add(String.valueOf(rows.getObject(k)));
        }
        lines.add(String.join("|", cells));
      }
      lines.add(String.join("|", types));
    }
    return lines;
  }
}
