package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geodata.Manifested;
import org.waystation.geodata.file.DataFileException;

class TopoJsonTest {
  /**
   * Two rectangles left and right of the line x = 10, three high; the right one has a hole of one
   * step. Steps are 10 wide and 1 high, counted from the corner (0, 100); arc 4 shrank to a point.
   *
   * <pre>
   * (0,103)---(10,103)---(40,103)
   *    |          |          |
   * (0,100)---(10,100)---(40,100)
   * </pre>
   */
  private static final String RECTANGLES =
      """
      {"type": "Topology",
       "bbox": [0, 100, 40, 103],
       "transform": {"scale": [10, 1], "translate": [0, 100]},
       "arcs": [
         [[1, 0], [0, 3]],
         [[1, 3], [-1, 0], [0, -3], [1, 0]],
         [[1, 3], [3, 0], [0, -3], [-3, 0]],
         [[2, 1], [1, 0], [0, 1], [-1, 0], [0, -1]],
         [[0, 0], [0, 0], [0, 0], [0, 0]]],
       "objects": {
         "land": {"type": "GeometryCollection", "geometries": [
           {"type": "Polygon", "id": 7, "properties": {"name": "left", "rank": 2, "note": null},
            "arcs": [[0, 1]]},
           {"type": "Polygon", "id": "right", "arcs": [[-1, -3], [3], [4]]},
           {"type": "MultiPolygon", "arcs": [[[0, 1]], [[4]], [[3]]]},
           {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[3]]}]},
           {"type": null}]},
         "spot": {"type": "Polygon", "arcs": [[3]]}}}
      """;

  private final TopoJson topology = read(RECTANGLES);

  @Test
  void joinsSharedArcsForwards() {
    assertEquals(
        List.of(at(10, 100), at(10, 103), at(0, 103), at(0, 100), at(10, 100)),
        List.of(land(0).getCoordinates()));
  }

  @Test
  void joinsSharedArcsBackwardsAroundAHole() {
    Geometry right = land(1);

    assertEquals(
        List.of(at(10, 103), at(10, 100), at(40, 100), at(40, 103), at(10, 103)),
        List.of(right.getCoordinates()).subList(0, 5));
    assertEquals(3 * 30 - 10, right.getArea());
    assertTrue(right.touches(land(0)));
  }

  @Test
  void dropsWhatShrankToAPoint() {
    assertEquals(2, land(2).getNumGeometries());
    assertEquals(30 + 10, land(2).getArea());
  }

  /** The last step of the hole falls short of its start by one step of the grid, then by two. */
  @Test
  void closesARingThatMissesByOneStep() {
    String hole = "[0, 1], [-1, 0], [0, -1]]";
    String oneOff = RECTANGLES.replace(hole, "[0, 2], [-1, 0], [0, -1]]");
    String twoOff = RECTANGLES.replace(hole, "[0, 3], [-1, 0], [0, -1]]");

    assertEquals(at(20, 101), geometry(oneOff, 1).getCoordinates()[10]);
    assertEquals(at(20, 102), geometry(oneOff, 1).getCoordinates()[9]);
    assertFault("starts at [20.0, 101.0] and ends at [20.0, 103.0]", () -> geometry(twoOff, 1));
  }

  @Test
  void readsCollectionsAndAbsentGeometries() {
    assertEquals("GeometryCollection", land(3).getGeometryType());
    assertEquals(10, land(3).getArea());
    assertTrue(land(4).isEmpty());
    assertEquals(10, topology.features("spot").get(0).geometry().getArea());
  }

  @Test
  void knowsIdsAndProperties() {
    TopoJson.Feature left = topology.features("land").get(0);

    assertEquals(Set.of("land", "spot"), topology.objects());
    assertEquals(1, left.number());
    assertEquals("7", left.id());
    assertEquals("left", left.property("name"));
    assertEquals("2", left.property("rank"));
    assertEquals("", left.property("note"));
    assertEquals("", left.property("area"));
    assertEquals("right", topology.features("land").get(1).id());
    assertEquals("", topology.features("land").get(2).id());
  }

  @Test
  void movingOneGeometryMovesNoOther() {
    Geometry moved = land(0);
    moved.apply((Coordinate c) -> c.setX(c.getX() + 1000));

    assertEquals(30, land(0).getEnvelopeInternal().getArea());
    assertEquals(10, land(1).getEnvelopeInternal().getMinX());
  }

  @Test
  void readsArcsThatAreNotQuantised() {
    TopoJson plain = read(Manifested.SQUARE);

    assertEquals(
        List.of(at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)),
        List.of(plain.features("states").get(0).geometry().getCoordinates()));
  }

  @Test
  void refusesWhatIsNoTopoJson() {
    assertFault(
        "type must be \"Topology\", was [FeatureCollection]",
        () -> read("{\"type\": \"FeatureCollection\", \"features\": []}"));
    assertFault("no JSON", () -> read("zip,longitude"));
    assertFault("no JSON", () -> read(RECTANGLES.substring(0, 300)));
    assertFault("two numbers in scale", () -> read(RECTANGLES.replace("[10, 1]", "[10]")));
    assertFault(
        "arc 0 has at position 1 fewer than two numbers",
        () -> read(RECTANGLES.replace("[[1, 0], [0, 3]]", "[[1, 0], [0]]")));
  }

  @Test
  void refusesBrokenFeaturesByTheirName() {
    assertFault("has no object [water], it has [land, spot]", () -> topology.features("water"));
    assertFault(
        "feature 2 of [land] with id [right] names arc [-9], the file has 5",
        () -> geometry(RECTANGLES.replace("[-1, -3]", "[-1, -9]"), 1));
    assertFault(
        "feature 1 of [land] with id [7] has a ring that starts at [10.0, 103.0] and ends at [10.0, 100.0]",
        () -> geometry(RECTANGLES.replace("\"arcs\": [[0, 1]]}", "\"arcs\": [[1]]}"), 0));
    assertFault(
        "is a [LineString], only polygons",
        () -> geometry(RECTANGLES.replace("\"type\": null", "\"type\": \"LineString\""), 4));
  }

  private static void assertFault(String part, Runnable reading) {
    String message = assertThrows(DataFileException.class, reading::run).getMessage();
    assertTrue(message.startsWith("test.topojson:") && message.contains(part), message);
  }

  private static Geometry geometry(String text, int i) {
    return read(text).features("land").get(i).geometry();
  }

  private Geometry land(int i) {
    return topology.features("land").get(i).geometry();
  }

  private static Coordinate at(double x, double y) {
    return new Coordinate(x, y);
  }

  private static TopoJson read(String text) {
    return TopoJson.read(
        "test.topojson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
