package org.waystation.geodata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.geo.LonLat;

/**
 * A CSV file of sort centres with the columns {@code id,longitude,latitude} and, if wanted, {@code
 * place}, in any order.
 *
 * @param hubs at least one, in the order of the file
 * @param file what was read
 */
public record HubFile(List<Hub> hubs, InputFile file) {
  public HubFile {
    hubs = List.copyOf(hubs);
  }

  /**
   * Reads a file. It is short and a person wrote it, so a fault in any row refuses the whole.
   *
   * @throws DataFileException with every fault: no file, no rows, an id missing or given twice, a
   *     place that is none
   */
  public static HubFile read(Path path) {
    byte[] content = content(path);
    CsvTable table =
        CsvTable.read(path.toString(), content, List.of("id", "longitude", "latitude"));
    Faults faults = new Faults();
    Map<String, Integer> lineOfId = new HashMap<>();
    List<Hub> hubs = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      String id = row.text("id");
      double longitude = row.number("longitude");
      double latitude = row.number("latitude");
      if (id.isEmpty()) {
        faults.add(row.where() + ": id is empty.");
      }
      Integer earlier = lineOfId.putIfAbsent(id, row.line());
      if (earlier != null && !id.isEmpty()) {
        faults.add(row.where() + ": id [" + id + "] stands in line " + earlier + " already.");
      }
      if (LonLat.isPoint(longitude, latitude)) {
        hubs.add(new Hub(id, row.text("place"), new LonLat(longitude, latitude), Double.NaN));
      } else {
        faults.add(noPoint(row));
      }
    }
    if (table.rows().isEmpty()) {
      faults.add(path + ": holds no hub, at least one is needed.");
    }
    faults.throwIfAny();
    return new HubFile(
        hubs, new InputFile(path.toString(), Sha256.of(content), hubs.size(), "unknown"));
  }

  private static byte[] content(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new DataFileException(path + ": is missing.\nMaybe the path is mistyped.");
    } catch (IOException e) {
      throw new DataFileException(path + ": cannot be read: " + e.getMessage());
    }
  }

  private static String noPoint(CsvTable.Row row) {
    return row.where()
        + ": longitude ["
        + row.text("longitude")
        + "], latitude ["
        + row.text("latitude")
        + "] is no point on the earth.\nMaybe the two are exchanged, or written in degrees and"
        + " minutes; decimal degrees are needed, west of Greenwich negative.";
  }
}
