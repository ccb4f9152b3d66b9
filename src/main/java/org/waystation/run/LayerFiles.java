package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.waystation.export.FeatureWriter;
import org.waystation.export.FlatGeobufWriter;
import org.waystation.export.GeoPackage;
import org.waystation.export.GeoParquetWriter;
import org.waystation.export.KmlWriter;
import org.waystation.export.OutputFolder;
import org.waystation.export.WrittenFile;
import org.waystation.scenario.LayerFormat;

/** The layers of a plan in the formats that a scenario asks for. */
final class LayerFiles {
  static final String GEOPACKAGE = "waystation.gpkg";

  /** Its tables without geometry. */
  static final List<String> TABLES = List.of(ComparisonTable.NAME, RunManifestTable.NAME);

  /**
   * What a GeoPackage says of the time of its last change, which it must: nothing that differs
   * between two runs of the same scenario.
   */
  private static final Instant NO_TIME = Instant.EPOCH;

  private final List<PlanLayer> layers;
  private final Outcome outcome;
  private final Comparison comparison;
  private final JsonNode manifest;
  private final JsonNode certificate;

  /**
   * @param layers of the plan, the topmost first
   * @param manifest of the run, its list of files perhaps not complete
   */
  LayerFiles(
      List<PlanLayer> layers,
      Outcome outcome,
      Comparison comparison,
      JsonNode manifest,
      JsonNode certificate) {
    this.layers = layers;
    this.outcome = outcome;
    this.comparison = comparison;
    this.manifest = manifest;
    this.certificate = certificate;
  }

  /** Writes all formats; a GeoJSON file that stands there already is left as it is. */
  void write(OutputFolder output, Set<LayerFormat> formats) {
    for (LayerFormat format : formats) {
      switch (format) {
        case GPKG -> output.make(GEOPACKAGE, this::makeGeoPackage);
        case GEOJSON -> writeGeoJson(output);
        case FGB, PARQUET, KML -> writeEach(output, format);
      }
    }
  }

  private void writeGeoJson(OutputFolder output) {
    Set<String> written = Set.copyOf(output.files().stream().map(WrittenFile::name).toList());
    layers.stream()
        .filter(layer -> !written.contains(layer.fileName(LayerFormat.GEOJSON.word())))
        .forEach(layer -> layer.writeGeoJson(output::write));
  }

  /** As KML stations only: globes show thousands of areas badly, and have no legend for them. */
  private void writeEach(OutputFolder output, LayerFormat format) {
    layers.stream()
        .filter(
            layer -> format != LayerFormat.KML || layer.layer().name().equals(StationLayer.NAME))
        .forEach(
            layer -> output.make(layer.fileName(format.word()), file -> make(file, layer, format)));
  }

  /** Makes a file with one layer. */
  static void make(Path file, PlanLayer layer, LayerFormat format) throws IOException {
    try (FeatureWriter writer = opened(file, layer, format)) {
      layer.features().writeTo(writer);
    }
  }

  private static FeatureWriter opened(Path file, PlanLayer layer, LayerFormat format)
      throws IOException {
    return switch (format) {
      case FGB -> new FlatGeobufWriter(file, layer.layer());
      case PARQUET -> new GeoParquetWriter(file, layer.layer());
      case KML -> new KmlWriter(Files.newOutputStream(file), layer.layer(), "place");
      case GPKG, GEOJSON ->
          throw new IllegalArgumentException("[" + format + "] is not made layer by layer");
    };
  }

  /** Makes a GeoPackage with all layers, their styles, the comparison and the run manifest. */
  void makeGeoPackage(Path file) throws IOException {
    try (GeoPackage made = GeoPackage.create(file, NO_TIME)) {
      for (PlanLayer layer : layers) {
        try (FeatureWriter writer = made.layer(layer.layer())) {
          layer.features().writeTo(writer);
        }
        made.style(layer.layer(), layer.style());
      }
      made.table(
          ComparisonTable.NAME,
          "Comparison with the post",
          "Private and postal cost of each ZIP in scope; zip joins it to the layer zips.",
          ComparisonTable.columns(comparison),
          sink -> ComparisonTable.writeTo(sink::write, outcome, comparison));
      made.table(
          RunManifestTable.NAME,
          "Run manifest",
          "What the plan was made from and how good it is.",
          RunManifestTable.COLUMNS,
          RunManifestTable.rows(manifest, certificate));
    }
  }
}
