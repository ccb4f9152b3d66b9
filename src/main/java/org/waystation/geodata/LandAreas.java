package org.waystation.geodata;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.EqualArea;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;
import org.waystation.units.Count;

/**
 * Land areas for the ZIPs of a polygon file that gives none: the published one before a measured
 * one, which counts the water in.
 */
final class LandAreas {
  private final String file;
  private final Ledger ledger;
  private final Substitutes measured;
  private int kept;

  LandAreas(String file, Ledger ledger) {
    this.file = file;
    this.ledger = ledger;
    this.measured = new Substitutes(file, ledger);
  }

  /**
   * The drawn ZIP, with a land area from elsewhere if it has none.
   *
   * @param below the ZIP of the data that it is laid over, or null
   */
  ZipArea complete(ZipArea drawn, ZipArea below, Optional<Geometry> outline) {
    if (!Double.isNaN(drawn.landSquareMiles())) {
      return drawn;
    }
    if (below != null && !Double.isNaN(below.landSquareMiles())) {
      kept++;
      return drawn.withLandSquareMiles(below.landSquareMiles());
    }
    if (outline.isEmpty()) {
      return drawn;
    }
    measured.add(
        "nobody gives a land area: the polygon was measured in EPSG:5070, water included",
        drawn.zip(),
        drawn.origin());
    return drawn.withLandSquareMiles(EqualArea.squareMiles(outline.get()));
  }

  /**
   * Notes what was done.
   *
   * @param rows how many rows of the file were used
   */
  void tell(int rows) {
    if (kept > 0) {
      String what =
          "the file gives no land area for %d of its %s whose area is published: that was"
              + " kept";
      ledger.note(new Note("", new Origin(file, 0), what.formatted(kept, Count.of(rows, "ZIP"))));
    }
    measured.tell(rows);
  }
}
