package org.waystation.geodata.polygon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waystation.geodata.file.DataFileException;

/**
 * The {@code coordinates} of a GeoJSON geometry, read token by token into numbers: a tree of JSON
 * nodes would take twenty times the room. The depth tells the kind: 1 a position, 2 a line, 3 a
 * polygon, 4 several.
 */
final class JsonCoordinates {
  /** Far more than one area has. */
  private static final int MAX_POSITIONS = 1 << 24;

  private final String file;
  private final List<List<double[]>> polygons = new ArrayList<>();
  private List<double[]> rings = new ArrayList<>();
  private double[] xy = new double[64];
  private int size;
  private int positions;

  private JsonCoordinates(String file) {
    this.file = file;
  }

  /** Reads the array at which the parser stands, to its end. */
  static JsonCoordinates read(JsonParser json, String file) throws IOException {
    JsonCoordinates coordinates = new JsonCoordinates(file);
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return coordinates;
    }
    int depth = coordinates.array(json);
    if (depth < 3 && coordinates.size > 0) {
      coordinates.rings.add(coordinates.takeLine());
    }
    if (!coordinates.rings.isEmpty()) {
      coordinates.polygons.add(coordinates.rings);
    }
    return coordinates;
  }

  /** Rings of each polygon, x, y, x, y ...; a position or a line stands as the only ring of one. */
  List<List<double[]>> polygons() {
    return polygons;
  }

  /** How many levels the array at which the parser stands has. */
  private int array(JsonParser json) throws IOException {
    JsonToken token = json.nextToken();
    if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
      position(json);
      return 1;
    }
    int depth = 1;
    for (; token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token != JsonToken.START_ARRAY) {
        json.skipChildren();
        continue;
      }
      int below = array(json);
      if (below == 2) {
        rings.add(takeLine());
      } else if (below == 3) {
        polygons.add(rings);
        rings = new ArrayList<>();
      }
      depth = Math.max(depth, below + 1);
    }
    return depth;
  }

  /** Two numbers; what is no number is NaN. Heights are passed over. */
  private void position(JsonParser json) throws IOException {
    if (++positions > MAX_POSITIONS) {
      throw new DataFileException(
          ("%s:%d: a feature has more than [%,d] positions, which no area has%n"
                  + "Maybe the file was made to exhaust memory: get it again from its publisher")
              .formatted(file, json.currentLocation().getLineNr(), MAX_POSITIONS));
    }
    if (size + 2 > xy.length) {
      xy = Arrays.copyOf(xy, 2 * xy.length);
    }
    int ordinate = 0;
    for (JsonToken token = json.currentToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (ordinate < 2) {
        xy[size + ordinate] = json.getValueAsDouble(Double.NaN);
      }
      json.skipChildren();
      ordinate++;
    }
    Arrays.fill(xy, size + Math.min(2, ordinate), size + 2, Double.NaN);
    size += 2;
  }

  private double[] takeLine() {
    double[] line = Arrays.copyOf(xy, size);
    size = 0;
    return line;
  }
}
