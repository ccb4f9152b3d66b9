package org.waystation.geodata.polygon;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;

/** A format in which areas and points come. */
public interface SpatialFormat {
  /**
   * The format that a file's name tells; of {@code .json} its content does.
   *
   * @throws DataFileException if it is none of those that can be read
   */
  static SpatialFormat of(DataFile file, Wanted wanted) {
    return switch (extension(file)) {
      case "json", "geojson", "topojson" ->
          JsonKind.of(file) == JsonKind.TOPOLOGY
              ? new TopoJsonFeatures(file, wanted)
              : new GeoJsonFeatures(file, wanted);
      case "zip", "shp" -> new ShapefileFeatures(file, wanted);
      case "gpkg" -> new GeoPackageFeatures(file, wanted);
      case "fgb" -> new FlatGeobufFeatures(file, wanted);
      case "parquet", "geoparquet" -> new GeoParquetFeatures(file, wanted);
      default ->
          throw new DataFileException(
              ("%s: areas are read from .zip and .shp (shapefiles), .gpkg, .fgb, .parquet, .geojson,"
                      + " .topojson and .json only%n"
                      + "Maybe export them as GeoJSON")
                  .formatted(file.name()));
    };
  }

  /** Whether a file is of one of the formats, and no table. */
  static boolean isSpatial(DataFile file) {
    return switch (extension(file)) {
      case "geojson", "topojson", "shp", "gpkg", "fgb", "parquet", "geoparquet" -> true;
      case "json" -> JsonKind.of(file) != JsonKind.ROWS;
      case "zip" -> ShapefileParts.isShapefile(file);
      default -> false;
    };
  }

  private static String extension(DataFile file) {
    String name = file.name().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * Hands every row to the sink, one at a time.
   *
   * @throws DataFileException if the file is not of the format
   */
  void read(FeatureSink sink) throws IOException;

  /** The files it consists of. */
  List<DataFile> files();

  /** What people call a row of it: feature, row. */
  String rowWord();
}
