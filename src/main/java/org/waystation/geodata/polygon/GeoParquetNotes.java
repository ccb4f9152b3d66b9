package org.waystation.geodata.polygon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Faults;

/**
 * What a GeoParquet file says of its shapes, under the key {@code geo}.
 *
 * @param geometryColumn that holds them
 * @param frame how coordinates are meant
 */
record GeoParquetNotes(String geometryColumn, CoordinateFrame frame) {
  /**
   * Reads them.
   *
   * @param json the value of the key; empty if the file has none
   * @throws DataFileException if it is no GeoParquet, or holds shapes in an encoding other than WKB
   *     or in a coordinate system that is not understood
   */
  static GeoParquetNotes of(DataFile file, String json) {
    JsonNode geo;
    try {
      geo = new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw noGeoParquet(file);
    }
    String column = geo.path("primary_column").asText();
    JsonNode about = geo.path("columns").path(column);
    if (about.isMissingNode()) {
      throw noGeoParquet(file);
    }
    String encoding = about.path("encoding").asText();
    if (!encoding.equals("WKB")) {
      throw new DataFileException(
          "%s: its shapes are encoded as [%s], only WKB can be read%nMaybe write it with encoding WKB"
              .formatted(file.name(), Faults.shown(encoding)));
    }
    return new GeoParquetNotes(column, frame(file, about));
  }

  private static DataFileException noGeoParquet(DataFile file) {
    return new DataFileException(
        ("%s: Parquet without a geometry column, it says nothing under the key [geo]%n"
                + "Maybe write it as GeoParquet")
            .formatted(file.name()));
  }

  /**
   * Without a system it is WGS 84 by the standard; where it is null nobody knows. A system counts
   * by its EPSG number, else by what is said of it.
   */
  private static CoordinateFrame frame(DataFile file, JsonNode about) {
    if (!about.has("crs")) {
      return CoordinateFrame.wgs84("as GeoParquet is where it names no system");
    }
    JsonNode crs = about.path("crs");
    if (crs.isNull()) {
      return CoordinateFrame.assumedWgs84("the file's coordinate system is unknown");
    }
    String code = crs.path("id").path("code").asText();
    if (code.equals("CRS84")) {
      return CoordinateFrame.wgs84("as the file says (CRS84)");
    }
    if (crs.path("id").path("authority").asText().equals("EPSG") && code.matches("[0-9]{4,6}")) {
      try {
        return CoordinateFrame.ofEpsg(Integer.parseInt(code));
      } catch (FactoryException e) {
        // A number that the EPSG data set of this program lacks: what is said of it remains.
        return described(file, crs);
      }
    }
    return described(file, crs);
  }

  private static CoordinateFrame described(DataFile file, JsonNode crs) {
    String name = crs.path("name").asText();
    try {
      Optional<String> wkt = ProjJson.wkt(crs);
      if (wkt.isPresent()) {
        return CoordinateFrame.ofDefinition(wkt.get());
      }
    } catch (FactoryException e) {
      throw CoordinateFrame.notUnderstood(file, name, e.getMessage());
    }
    throw CoordinateFrame.notUnderstood(
        file, name, "its type is [" + Faults.shown(crs.path("type").asText()) + "]");
  }
}
