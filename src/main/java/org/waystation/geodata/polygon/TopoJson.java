package org.waystation.geodata.polygon;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.JsonFault;

/**
 * A TopoJSON file of polygons (TopoJSON format specification 1.0): named objects, each a list of
 * features whose rings are chains of arcs shared with their neighbours.
 *
 * <p>Coordinates come out as the file means them, longitude before latitude, after the transform of
 * quantised arcs. Geometries are decoded when asked for, as they stand in the file: a ring may
 * touch or cross itself, and has to be mended by who needs it valid.
 */
public final class TopoJson {
  /** A file is held as a whole: 1 GiB of text is thirty times what the nation needs in detail. */
  private static final long MAX_CHARACTERS = 1L << 30;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxDocumentLength(MAX_CHARACTERS).build())
              .build());
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final String file;
  private final Coordinate[][] arcs;
  private final Transform transform;
  private final double stepX;
  private final double stepY;
  private final Map<String, JsonNode> objects;

  private TopoJson(String file, Topology topology) {
    this.transform = topology.transform;
    this.file = file;
    this.arcs = decodeArcs(file, topology);
    this.stepX = transform == null ? 0 : Math.abs(transform.scale[0]);
    this.stepY = transform == null ? 0 : Math.abs(transform.scale[1]);
    this.objects = topology.objects;
  }

  /**
   * Reads a whole file; the stream stays open.
   *
   * @param file its name for messages
   * @throws DataFileException if it is no TopoJSON or cannot be read to its end
   */
  public static TopoJson read(String file, InputStream json) {
    try {
      Topology topology = MAPPER.readValue(json, Topology.class);
      if (!"Topology".equals(topology.type)
          || topology.arcs == null
          || topology.objects == null
          || topology.objects.isEmpty()) {
        throw new DataFileException(
            file
                + ": is no TopoJSON: type must be \"Topology\", was ["
                + topology.type
                + "],"
                + " with arcs and objects.\nMaybe it is GeoJSON: then its name should end so.");
      }
      return new TopoJson(file, topology);
    } catch (JsonProcessingException e) {
      throw JsonFault.of(file, e);
    } catch (IOException e) {
      throw new DataFileException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** Names of the objects in the order of the file. */
  public Set<String> objects() {
    return objects.keySet();
  }

  /**
   * The features of one object: the members of a geometry collection, or the object itself.
   *
   * @throws DataFileException if there is no such object
   */
  public List<Feature> features(String object) {
    JsonNode node = objects.get(object);
    if (node == null) {
      throw new DataFileException(
          file + ": has no object [" + object + "], it has " + objects() + ".");
    }
    List<Feature> features = new ArrayList<>();
    if (type(node).equals("GeometryCollection")) {
      for (JsonNode member : node.path("geometries")) {
        features.add(new Feature(object, features.size() + 1, member));
      }
    } else {
      features.add(new Feature(object, 1, node));
    }
    return features;
  }

  /** One feature; decodes its geometry on each call. */
  public final class Feature {
    private final String object;
    private final int number;
    private final JsonNode node;

    private Feature(String object, int number, JsonNode node) {
      this.object = object;
      this.number = number;
      this.node = node;
    }

    /** Its number within the object; the first is 1. */
    public int number() {
      return number;
    }

    /** Its id as text; empty if it has none. */
    public String id() {
      return node.path("id").asText("");
    }

    /** One of its properties as text; empty if it has no such property. */
    public String property(String name) {
      return node.path("properties").path(name).asText("");
    }

    /** All its properties as text by name in upper case; a missing value is empty. */
    Map<String, String> values() {
      Map<String, String> values = new HashMap<>();
      node.path("properties")
          .properties()
          .forEach(
              property ->
                  values.put(
                      property.getKey().toUpperCase(Locale.ROOT),
                      property.getValue().isNull() ? "" : property.getValue().asText().strip()));
      return values;
    }

    /** What kind of geometry it is, as the file says; empty if it has none. */
    String kind() {
      return type(node);
    }

    /**
     * Its polygon, multi-polygon, point or collection of these, perhaps invalid; empty if the file
     * gives none.
     *
     * @throws DataFileException if it is of another type, names an arc that the file does not have,
     *     or has a ring whose ends do not meet
     */
    public Geometry geometry() {
      return decode(node);
    }

    private Geometry decode(JsonNode geometry) {
      return switch (type(geometry)) {
        case "Polygon" -> polygon(geometry.path("arcs"));
        case "MultiPolygon" -> {
          List<Polygon> polygons = new ArrayList<>();
          geometry.path("arcs").forEach(rings -> polygons.add(polygon(rings)));
          polygons.removeIf(Polygon::isEmpty);
          yield GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        }
        case "GeometryCollection" -> {
          List<Geometry> members = new ArrayList<>();
          geometry.path("geometries").forEach(member -> members.add(decode(member)));
          yield GEOMETRIES.createGeometryCollection(members.toArray(Geometry[]::new));
        }
        case "Point" -> GEOMETRIES.createPoint(point(geometry.path("coordinates")));
        case "" -> GEOMETRIES.createPolygon();
        default ->
            throw fault("is a [" + type(geometry) + "], only polygons and points can be read");
      };
    }

    private Coordinate point(JsonNode position) {
      double x = position.path(0).asDouble(Double.NaN);
      double y = position.path(1).asDouble(Double.NaN);
      return transform == null ? new Coordinate(x, y) : transform.apply(x, y);
    }

    private Polygon polygon(JsonNode rings) {
      List<LinearRing> closed = new ArrayList<>();
      rings.forEach(ring -> closed.add(ring(ring)));
      if (closed.isEmpty() || closed.get(0).isEmpty()) {
        return GEOMETRIES.createPolygon();
      }
      LinearRing shell = closed.remove(0);
      closed.removeIf(LinearRing::isEmpty);
      return GEOMETRIES.createPolygon(shell, closed.toArray(LinearRing[]::new));
    }

    /** Joins arcs end to end; the point where two meet stands in both and is taken once. */
    private LinearRing ring(JsonNode arcNumbers) {
      CoordinateList points = new CoordinateList();
      for (JsonNode arcNumber : arcNumbers) {
        int number = arcNumber.asInt(Integer.MAX_VALUE);
        boolean forward = number >= 0;
        int arc = forward ? number : ~number;
        if (arc >= arcs.length) {
          throw fault("names arc [" + arcNumber + "], the file has " + arcs.length);
        }
        points.add(arcs[arc], false, forward);
      }
      close(points);
      // Quantising shrinks tiny islands to a point or a line there and back: too few for a ring.
      // Arcs are shared, rings are not: JTS lets anyone move the coordinates of a geometry.
      return points.size() < LinearRing.MINIMUM_VALID_SIZE
          ? GEOMETRIES.createLinearRing()
          : GEOMETRIES.createLinearRing(CoordinateArrays.copyDeep(points.toCoordinateArray()));
    }

    /**
     * Closes a ring whose ends lie one step of the quantising grid apart, as rounding leaves them
     * now and then: Illinois in us-atlas 3.0.1 is such a ring. A wider gap is damage.
     */
    private void close(CoordinateList points) {
      if (points.isEmpty()) {
        return;
      }
      Coordinate first = points.get(0);
      Coordinate last = points.get(points.size() - 1);
      if (Math.abs(first.x - last.x) > 1.5 * stepX || Math.abs(first.y - last.y) > 1.5 * stepY) {
        throw fault("has a ring that starts at " + tell(first) + " and ends at " + tell(last));
      }
      points.closeRing();
    }

    private String tell(Coordinate c) {
      return "[" + c.x + ", " + c.y + "]";
    }

    private DataFileException fault(String what) {
      return new DataFileException(
          file
              + ": feature "
              + number
              + " of ["
              + object
              + "] with id ["
              + id()
              + "] "
              + what
              + ".\nMaybe the file was cut short or mended by hand; fetch it again.");
    }
  }

  private static String type(JsonNode geometry) {
    return geometry.path("type").asText("");
  }

  /** Quantised arcs hold whole steps, the first from the corner, each further from the last. */
  private static Coordinate[][] decodeArcs(String file, Topology topology) {
    Transform transform = topology.transform;
    Coordinate[][] decoded = new Coordinate[topology.arcs.length][];
    for (int a = 0; a < decoded.length; a++) {
      double[][] positions = topology.arcs[a];
      decoded[a] = new Coordinate[positions.length];
      double x = 0;
      double y = 0;
      for (int i = 0; i < positions.length; i++) {
        if (positions[i].length < 2) {
          throw new DataFileException(
              file + ": arc " + a + " has at position " + i + " fewer than two numbers.");
        }
        x = transform == null ? positions[i][0] : x + positions[i][0];
        y = transform == null ? positions[i][1] : y + positions[i][1];
        decoded[a][i] = transform == null ? new Coordinate(x, y) : transform.apply(x, y);
      }
    }
    return decoded;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Topology(
      String type, Transform transform, double[][][] arcs, Map<String, JsonNode> objects) {}

  private record Transform(double[] scale, double[] translate) {
    Transform {
      if (scale == null || scale.length < 2 || translate == null || translate.length < 2) {
        throw new IllegalArgumentException("transform needs two numbers in scale and translate");
      }
    }

    Coordinate apply(double x, double y) {
      return new Coordinate(x * scale[0] + translate[0], y * scale[1] + translate[1]);
    }
  }
}
