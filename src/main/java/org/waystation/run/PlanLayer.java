package org.waystation.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystation.export.Column;
import org.waystation.export.FeatureWriter;
import org.waystation.export.GeoJsonWriter;
import org.waystation.export.Kind;
import org.waystation.export.Layer;
import org.waystation.export.LayerStyle;

/**
 * A layer of a plan: the same features in whatever format it is written.
 *
 * @param layer what it holds
 * @param style how it looks
 * @param features hands its features on, the same each time
 */
record PlanLayer(Layer layer, LayerStyle style, Features features) {
  /** In which period a station opens, a ZIP is first served. */
  static final String PERIOD = "period";

  /** Hands features on. */
  @FunctionalInterface
  interface Features {
    void writeTo(FeatureWriter writer) throws IOException;
  }

  /** Writes the layer as GeoJSON. */
  void writeGeoJson(FileSink files) {
    files.write(
        fileName("geojson"),
        out -> {
          try (GeoJsonWriter writer = new GeoJsonWriter(out, layer.shape(), layer.columns())) {
            features.writeTo(writer);
          }
        });
  }

  /** The layer's name as that of a file. */
  String fileName(String extension) {
    return layer.name().replace('_', '-') + "." + extension;
  }

  /** The same and, where there is a programme, the period of each feature. */
  static List<Column> withPeriod(List<Column> columns, Optional<Phases> phases) {
    return phases.isEmpty()
        ? columns
        : Stream.concat(columns.stream(), Stream.of(Column.of(PERIOD, Kind.TEXT))).toList();
  }

  static Object[] withPeriod(Optional<String> period, Object... values) {
    return Stream.concat(Stream.of(values), period.stream()).toArray();
  }
}
