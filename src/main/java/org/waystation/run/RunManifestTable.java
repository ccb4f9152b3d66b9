package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.waystation.export.Column;
import org.waystation.export.GeoPackage;
import org.waystation.export.Kind;

/**
 * What a GeoPackage says of the run it comes from, as keys and values: who made it from what, how
 * good the plan is, and the scenario. Without times, so that the same run gives the same file; they
 * stand in the manifest.
 */
final class RunManifestTable {
  static final String NAME = "run_manifest";
  static final List<Column> COLUMNS =
      List.of(Column.of("key", Kind.TEXT), Column.of("value", Kind.TEXT));

  private static final List<String> OF_MANIFEST =
      List.of("program", "version", "commit", "layout", "attribution", "inputs");

  private RunManifestTable() {}

  /**
   * The rows.
   *
   * @param manifest of the run, its list of files perhaps not complete
   * @param certificate of the plan
   */
  static GeoPackage.Rows rows(JsonNode manifest, JsonNode certificate) {
    return sink -> {
      sink.write("name", manifest.at("/scenario/name").asText());
      sink.write("description", manifest.at("/scenario/description").asText(""));
      for (String key : OF_MANIFEST) {
        sink.write(key, text(manifest.path(key)));
      }
      for (var field : certificate.properties()) {
        sink.write("certificate." + field.getKey(), text(field.getValue()));
      }
      sink.write("scenario", text(manifest.path("scenario")));
    };
  }

  private static String text(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().toPlainString();
    }
    return value.isValueNode() ? value.asText("") : JsonText.of(value);
  }
}
