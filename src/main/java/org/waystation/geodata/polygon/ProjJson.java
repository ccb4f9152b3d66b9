package org.waystation.geodata.polygon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Coordinate systems as PROJJSON describes them, the form of GeoParquet, turned into well-known
 * text (OGC 01-009), which is what GeoTools reads. Geographic and projected systems, also within a
 * system that is bound to another. Axes come out x (east) before y (north), as GeoParquet has its
 * coordinates whatever the system says.
 *
 * <p>Parameters are told in degrees and in the unit of the system, as that form wants them.
 */
final class ProjJson {
  private static final double RADIANS_PER_DEGREE = Math.PI / 180;

  /** PROJJSON names units in words where they are these, else it tells their factor. */
  private static final Map<String, Double> SI =
      Map.of("metre", 1.0, "unity", 1.0, "degree", RADIANS_PER_DEGREE);

  private ProjJson() {}

  /** The text; empty for what is no system of these kinds. */
  static Optional<String> wkt(JsonNode system) {
    return switch (system.path("type").asText()) {
      case "GeographicCRS" -> Optional.of(geographic(system));
      case "ProjectedCRS" -> Optional.of(projected(system));
      case "BoundCRS" -> wkt(system.path("source_crs"));
      default -> Optional.empty();
    };
  }

  private static String geographic(JsonNode system) {
    JsonNode datum = system.path(system.has("datum") ? "datum" : "datum_ensemble");
    JsonNode meridian = datum.path("prime_meridian");
    return "GEOGCS[%s,DATUM[%s,%s],PRIMEM[%s,%s],UNIT[\"degree\",%s]]"
        .formatted(
            quoted(system.path("name").asText()),
            quoted(datum.path("name").asText().replaceFirst(" ensemble$", "")),
            ellipsoid(datum.path("ellipsoid")),
            quoted(meridian.path("name").asText("Greenwich")),
            degrees(meridian.path("longitude")),
            RADIANS_PER_DEGREE);
  }

  private static String ellipsoid(JsonNode ellipsoid) {
    boolean sphere = ellipsoid.has("radius");
    double major = si(ellipsoid.path(sphere ? "radius" : "semi_major_axis"));
    double minor = si(ellipsoid.path("semi_minor_axis"));
    double inverseFlattening =
        sphere || minor == major
            ? 0
            : ellipsoid.has("inverse_flattening")
                ? ellipsoid.path("inverse_flattening").asDouble()
                : major / (major - minor);
    return "SPHEROID[%s,%s,%s]"
        .formatted(quoted(ellipsoid.path("name").asText()), major, inverseFlattening);
  }

  private static String projected(JsonNode system) {
    JsonNode unit = system.path("coordinate_system").path("axis").path(0).path("unit");
    double metres = factor(unit);
    JsonNode conversion = system.path("conversion");
    StringBuilder parameters = new StringBuilder();
    for (JsonNode parameter : conversion.path("parameters")) {
      parameters.append(
          "PARAMETER[%s,%s],"
              .formatted(quoted(parameter.path("name").asText()), inUnit(parameter, metres)));
    }
    return "PROJCS[%s,%s,PROJECTION[%s],%sUNIT[%s,%s]]"
        .formatted(
            quoted(system.path("name").asText()),
            geographic(system.path("base_crs")),
            quoted(conversion.path("method").path("name").asText()),
            parameters,
            quoted(unit.isTextual() ? unit.asText() : unit.path("name").asText()),
            metres);
  }

  /** Angles in degrees, lengths in the unit of the system, scales as they are. */
  private static double inUnit(JsonNode parameter, double metres) {
    JsonNode unit = parameter.path("unit");
    double value = parameter.path("value").asDouble();
    if (unit.asText().equals("unity") || unit.path("type").asText().equals("ScaleUnit")) {
      return value * factor(unit);
    }
    boolean angle =
        unit.asText().equals("degree") || unit.path("type").asText().equals("AngularUnit");
    return value * factor(unit) / (angle ? RADIANS_PER_DEGREE : metres);
  }

  /** A value that is a number in degrees, or has its unit beside it; 0 if it is left out. */
  private static double degrees(JsonNode value) {
    return value.isObject()
        ? value.path("value").asDouble() * factor(value.path("unit")) / RADIANS_PER_DEGREE
        : value.asDouble();
  }

  /** A value that is a number in metres, or has its unit beside it. */
  private static double si(JsonNode value) {
    return value.isObject()
        ? value.path("value").asDouble() * factor(value.path("unit"))
        : value.asDouble();
  }

  private static double factor(JsonNode unit) {
    return unit.isTextual()
        ? SI.getOrDefault(unit.asText(), 1.0)
        : unit.path("conversion_factor").asDouble(1);
  }

  /** Quotation marks within a name would end it. */
  private static String quoted(String name) {
    return '"' + name.replace('"', '\'') + '"';
  }
}
