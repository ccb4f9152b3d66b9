package org.waystation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/**
 * Remembers what the last page was made of that the next one may have in common with it, as pages
 * of a batch do: the shapes of the map, and the ZIPs that are not planned for. A page made with it
 * is the same to the byte. Not safe for use by several threads at once.
 */
public final class PageMemory {
  private MapShapes shapes;
  private ElsewhereOf elsewhere;

  /** Remembers nothing yet. */
  public PageMemory() {
    shapes = null;
    elsewhere = null;
  }

  /** What was found elsewhere, and in what. */
  private record ElsewhereOf(byte[] ledger, List<String> scope, Elsewhere found) {}

  /**
   * The shapes of a map.
   *
   * @param places of the stations, degrees; they are on the map too
   */
  MapShapes shapes(MapShapes.Drawn drawn, List<Geometry> places) {
    if (shapes == null || !shapes.drawn().isSame(drawn)) {
      shapes = new MapShapes(drawn, new MapPlane(drawn.shapes()));
    }
    if (places.stream().allMatch(shapes.plane()::holds)) {
      return shapes;
    }
    // A station that stands off all ZIPs and states makes the map larger.
    List<Geometry> all = new ArrayList<>(drawn.shapes());
    all.addAll(places);
    return new MapShapes(drawn, new MapPlane(all));
  }

  /**
   * The ZIPs that are not planned for.
   *
   * @param ledger the table as it stands in its file
   * @param scope the ZIPs planned for
   * @param reading reads the table
   */
  Elsewhere elsewhere(byte[] ledger, List<String> scope, Supplier<Table> reading) {
    boolean same =
        elsewhere != null
            && Arrays.equals(elsewhere.ledger(), ledger)
            && elsewhere.scope().equals(scope);
    if (!same) {
      elsewhere = new ElsewhereOf(ledger, scope, Elsewhere.of(reading.get(), scope));
    }
    return elsewhere.found();
  }
}
