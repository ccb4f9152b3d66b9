package org.waystation.geodata;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.EqualArea;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;
import org.waystation.units.Count;

/**
 * Holds polygons against the areas that the file itself gives for them. A polygon covers land and,
 * unless it was cut at the shore, water too: so its area should lie between the two sums.
 *
 * <p>Figures of the file are what counts; a polygon that differs is a drawing that was simplified,
 * or of another edition, and the ledger says so.
 */
final class DrawnAreas {
  /** Largest deviation that is not worth a note, as a part of the area given. */
  static final double TOLERANCE = 0.005;

  private final String file;
  private final Ledger ledger;
  private int compared;
  private int withoutWater;
  private int exceptions;
  private double drawnSquareMiles;
  private double givenSquareMiles;

  DrawnAreas(String file, Ledger ledger) {
    this.file = file;
    this.ledger = ledger;
  }

  /**
   * Compares one polygon.
   *
   * @param land square miles of land, or NaN if the file gives none: then nothing is compared
   * @param water square miles of water; NaN if the file gives none, and any amount may be in it
   */
  void compare(Geometry outline, double land, double water, String zip, Origin origin) {
    if (!(land >= 0)) {
      return;
    }
    double drawn = EqualArea.squareMiles(outline);
    double most = Double.isNaN(water) ? Double.POSITIVE_INFINITY : land + water;
    compared++;
    withoutWater += Double.isNaN(water) ? 1 : 0;
    drawnSquareMiles += drawn;
    givenSquareMiles += Double.isNaN(water) ? land : land + water;
    double deviation = drawn < land ? drawn / land - 1 : Math.max(0, drawn / most - 1);
    if (Math.abs(deviation) > TOLERANCE) {
      exceptions++;
      ledger.note(
          new Note(
              zip,
              origin,
              String.format(
                  Locale.ROOT,
                  "the polygon covers %.4f square miles, %+.1f %% against the file's %.4f of land%s;"
                      + " the file's land area was taken",
                  drawn,
                  100 * deviation,
                  land,
                  Double.isNaN(water)
                      ? ""
                      : String.format(Locale.ROOT, " and %.4f of water", water))));
    }
  }

  /** Notes what the comparison came to. */
  void tell() {
    if (compared > 0) {
      String what =
          withoutWater == 0
              ? "held %s against the areas in the file: %s within %.1f %%, together differing by"
                  + " %+.3f %%"
              : "held %s against the land in the file: %s no more than %.1f %% smaller; together they"
                  + " differ by %+.3f %%, with water of which the file does not say how much";
      ledger.note(
          new Note(
              "",
              new Origin(file, 0),
              String.format(
                  Locale.ROOT,
                  what,
                  Count.of(compared, "polygon"),
                  Count.of(compared - exceptions, "is", "are"),
                  100 * TOLERANCE,
                  100 * (drawnSquareMiles / givenSquareMiles - 1))));
    }
  }
}
