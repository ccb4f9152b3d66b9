package org.waystation.geodata.polygon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Faults;

/**
 * Polygons from a GeoJSON FeatureCollection (RFC 7946), read feature by feature: one feature at a
 * time is in memory. A {@code crs} member, which older programs write, is heeded.
 */
record GeoJsonPolygons(DataFile file) implements PolygonFormat {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern EPSG = Pattern.compile("(?i).*EPSG:.*?([0-9]+)");

  @Override
  public void read(FeatureSink sink) throws IOException {
    try (InputStream in = file.open();
        JsonParser json = MAPPER.createParser(in)) {
      readCollection(json, sink);
    } catch (JsonProcessingException e) {
      throw new DataFileException(
          "%s:%d: no JSON at column %d: [%s]%nMaybe the file is truncated: get it again"
              .formatted(
                  file.name(),
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
    }
  }

  @Override
  public List<DataFile> files() {
    return List.of(file);
  }

  @Override
  public String rowWord() {
    return "feature";
  }

  private void readCollection(JsonParser json, FeatureSink sink) throws IOException {
    CoordinateFrame frame = CoordinateFrame.wgs84("as GeoJSON always is");
    String type = json.nextToken() == JsonToken.START_OBJECT ? "" : "no object";
    boolean featuresRead = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      if (member.equals("crs") && featuresRead) {
        throw new DataFileException(
            file.name()
                + ": its crs stands after the features\nMaybe an editor moved it up or down");
      } else if (member.equals("crs")) {
        frame = frame(MAPPER.readTree(json));
      } else if (member.equals("features") && json.currentToken() == JsonToken.START_ARRAY) {
        sink.coordinates(frame);
        readFeatures(json, sink);
        featuresRead = true;
      } else if (member.equals("type")) {
        type = json.getText();
      } else {
        json.skipChildren();
      }
    }
    if (!featuresRead) {
      throw new DataFileException(
          ("%s: holds [%s], not a GeoJSON FeatureCollection%n"
                  + "Maybe it is TopoJSON or a single feature: export it as GeoJSON")
              .formatted(file.name(), Faults.shown(type)));
    }
  }

  private void readFeatures(JsonParser json, FeatureSink sink) throws IOException {
    int row = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      row++;
      JsonNode feature = MAPPER.readTree(json);
      Rings rings = new Rings();
      addGeometry(rings, feature.path("geometry"), row);
      sink.feature(
          new PolygonFeature(
              row, values(feature.path("properties")), rings.outline(), rings.mended()));
    }
  }

  private void addGeometry(Rings rings, JsonNode geometry, int row) {
    JsonNode coordinates = geometry.path("coordinates");
    String type = geometry.path("type").asText();
    if (type.equals("Polygon")) {
      rings.addPolygon(rings(coordinates));
    } else if (type.equals("MultiPolygon")) {
      coordinates.forEach(polygon -> rings.addPolygon(rings(polygon)));
    } else if (!geometry.isNull() && !geometry.isMissingNode()) {
      throw new DataFileException(
          ("%s: feature %d is a [%s], not a Polygon or MultiPolygon%n"
                  + "Maybe points were exported in place of the areas")
              .formatted(file.name(), row, Faults.shown(type)));
    }
  }

  private static List<double[]> rings(JsonNode polygon) {
    List<double[]> rings = new ArrayList<>(polygon.size());
    for (JsonNode ring : polygon) {
      double[] xy = new double[2 * ring.size()];
      int i = 0;
      for (JsonNode position : ring) {
        xy[i++] = position.path(0).asDouble(Double.NaN);
        xy[i++] = position.path(1).asDouble(Double.NaN);
      }
      rings.add(xy);
    }
    return rings;
  }

  private static Map<String, String> values(JsonNode properties) {
    Map<String, String> values = new HashMap<>();
    properties
        .properties()
        .forEach(
            property ->
                values.put(
                    property.getKey().toUpperCase(Locale.ROOT),
                    property.getValue().isNull() ? "" : property.getValue().asText().strip()));
    return values;
  }

  private static CoordinateFrame frame(JsonNode crs) {
    String name = crs.path("properties").path("name").asText();
    if (name.endsWith("CRS84")) {
      return CoordinateFrame.wgs84("as the file says (CRS84)");
    }
    CoordinateFrame unknown =
        CoordinateFrame.assumedWgs84("the crs is not understood [" + Faults.shown(name) + "]");
    Matcher epsg = EPSG.matcher(name);
    try {
      return epsg.matches() ? CoordinateFrame.ofEpsg(Integer.parseInt(epsg.group(1))) : unknown;
    } catch (FactoryException | NumberFormatException e) {
      return unknown;
    }
  }
}
