package org.waystation.geodata.polygon;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;

/** A format in which polygons come. */
public interface PolygonFormat {
  /**
   * The format that a file's name tells.
   *
   * @throws DataFileException if it is none of those that can be read
   */
  static PolygonFormat of(DataFile file) {
    String name = file.name().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    if (name.endsWith(".geojson") || name.endsWith(".json")) {
      return new GeoJsonPolygons(file);
    }
    if (name.endsWith(".zip") || name.endsWith(".shp")) {
      return new ShapefilePolygons(file);
    }
    throw new DataFileException(
        ("%s: polygons are read from .geojson, .json, .zip and .shp only%n"
                + "Maybe export them as GeoJSON")
            .formatted(file.name()));
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
