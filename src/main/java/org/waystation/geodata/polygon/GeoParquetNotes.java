package org.waystation.geodata.polygon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    return new GeoParquetNotes(column, frame(about));
  }

  private static DataFileException noGeoParquet(DataFile file) {
    return new DataFileException(
        ("%s: Parquet without a geometry column, it says nothing under the key [geo]%n"
                + "Maybe write it as GeoParquet")
            .formatted(file.name()));
  }

  /** Without a system it is WGS 84 by the standard; where it is null nobody knows. */
  private static CoordinateFrame frame(JsonNode about) {
    if (!about.has("crs")) {
      return CoordinateFrame.wgs84("as GeoParquet is where it names no system");
    }
    JsonNode crs = about.path("crs");
    if (crs.isNull()) {
      return CoordinateFrame.assumedWgs84("the file's coordinate system is unknown");
    }
    String authority = crs.path("id").path("authority").asText();
    String code = crs.path("id").path("code").asText();
    if (code.equals("CRS84")) {
      return CoordinateFrame.wgs84("as the file says (CRS84)");
    }
    String name = Faults.shown(crs.path("name").asText());
    CoordinateFrame unknown =
        CoordinateFrame.assumedWgs84("the file's coordinate system is not known [" + name + "]");
    try {
      return authority.equals("EPSG") ? CoordinateFrame.ofEpsg(Integer.parseInt(code)) : unknown;
    } catch (FactoryException | NumberFormatException e) {
      return unknown;
    }
  }
}
