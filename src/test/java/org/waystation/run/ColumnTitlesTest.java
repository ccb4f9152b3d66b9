package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A column that is added to a layer must be named for people, too. */
class ColumnTitlesTest {
  /** What GIS programs know without being told. */
  private static final Set<String> OWN = Set.of("fid", "geom");

  @Test
  void every_column_of_every_layer_has_a_title() throws IOException, SQLException {
    Set<String> without = new TreeSet<>();
    Path file = VermontRun.folder().resolve(LayerFiles.GEOPACKAGE);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT c.table_name, p.name, d.title FROM gpkg_contents c,"
                    + " pragma_table_info(c.table_name) p LEFT JOIN gpkg_data_columns d"
                    + " ON d.table_name = c.table_name AND d.column_name = p.name"
                    + " WHERE c.table_name <> 'layer_styles'")) {
      while (rows.next()) {
        if (rows.getString(3) == null && !OWN.contains(rows.getString(2))) {
          without.add(rows.getString(1) + "." + rows.getString(2));
        }
      }
    }
    assertEquals(Set.of(), without);
  }
}
