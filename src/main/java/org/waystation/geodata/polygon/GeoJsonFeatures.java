package org.waystation.geodata.polygon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
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
import org.waystation.geodata.file.JsonFault;

/**
 * Areas and points from a GeoJSON FeatureCollection (RFC 7946), read feature by feature: one at a
 * time is in memory. A {@code crs} member, which older programs write, is heeded.
 */
record GeoJsonFeatures(DataFile file, Wanted wanted) implements SpatialFormat {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern EPSG = Pattern.compile("(?i).*EPSG:.*?([0-9]+)");

  @Override
  public void read(FeatureSink sink) throws IOException {
    try (InputStream in = file.open();
        JsonParser json = MAPPER.createParser(in)) {
      readCollection(json, sink);
    } catch (JsonProcessingException e) {
      throw JsonFault.of(file.name(), e);
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
                  + "Maybe it is TopoJSON, a single feature, or one feature a line: export it as GeoJSON")
              .formatted(file.name(), Faults.shown(type)));
    }
  }

  private void readFeatures(JsonParser json, FeatureSink sink) throws IOException {
    int row = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      row++;
      if (json.currentToken() == JsonToken.START_OBJECT) {
        readFeature(json, row, sink);
      } else {
        throw new DataFileException(
            "%s: feature %d is no object%nMaybe an editor mended the file: export it again"
                .formatted(file.name(), row));
      }
    }
  }

  private void readFeature(JsonParser json, int row, FeatureSink sink) throws IOException {
    Map<String, String> values = Map.of();
    Rings rings = new Rings();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      if (member.equals("properties")) {
        values = values(MAPPER.readTree(json));
      } else if (member.equals("geometry") && json.currentToken() == JsonToken.START_OBJECT) {
        readGeometry(json, row, rings);
      } else {
        json.skipChildren();
      }
    }
    sink.feature(new Feature(row, values, rings.shape(), rings.mended()));
  }

  private void readGeometry(JsonParser json, int row, Rings rings) throws IOException {
    String type = "";
    JsonCoordinates coordinates = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      if (member.equals("coordinates")) {
        coordinates = JsonCoordinates.read(json, file.name());
      } else if (member.equals("type")) {
        type = json.getText();
      } else {
        json.skipChildren();
      }
    }
    wanted.require(type, file, rowWord(), row);
    if (coordinates != null && type.endsWith("Point")) {
      coordinates.polygons().forEach(points -> points.forEach(rings::addPoints));
    } else if (coordinates != null) {
      coordinates.polygons().forEach(rings::addPolygon);
    }
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
