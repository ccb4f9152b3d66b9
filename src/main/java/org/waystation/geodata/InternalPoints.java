package org.waystation.geodata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Figure;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

/**
 * The internal points of the rows of a polygon file: the file's own, or one inside the polygon.
 * They are taken as the file gives them: NAD 83 and WGS 84 differ by less than 2 m.
 */
final class InternalPoints {
  private static final String NO_POINT =
      "the file gives no internal point: an interior point of the polygon was taken";

  /**
   * How far beside the box of its polygon a point may lie. Points are good to a metre, and to some
   * hundred metres where a polygon was simplified.
   */
  private static final double SLACK_DEGREES = 0.05;

  private static final FaultKind ELSEWHERE =
      new FaultKind(
          "internal points lie far from their polygons, so the polygons are not where they belong",
          "its .prj or crs belongs to another file: export the polygons in WGS 84 (EPSG:4326)");

  private final Ledger ledger;
  private final Faults faults;
  private final Substitutes substitutes;
  private final List<Note> elsewhere = new ArrayList<>();
  private int compared;

  InternalPoints(Ledger ledger, Faults faults, Substitutes substitutes) {
    this.ledger = ledger;
    this.faults = faults;
    this.substitutes = substitutes;
  }

  /** The internal point, or nothing if that is the row's end or a fault of the file. */
  Optional<LonLat> of(
      Map<String, String> values, Optional<Geometry> outline, String zip, Origin origin) {
    String latitudeText = ZipColumns.cell(values, ZipColumns.LATITUDE);
    String longitudeText = ZipColumns.cell(values, ZipColumns.LONGITUDE);
    if (!latitudeText.isEmpty() || !longitudeText.isEmpty()) {
      Optional<LonLat> given =
          known(
              Figure.of(longitudeText),
              Figure.of(latitudeText),
              "longitude [" + longitudeText + "], latitude [" + latitudeText + "]",
              zip,
              origin);
      given.ifPresent(point -> outline.ifPresent(shape -> compare(point, shape, zip, origin)));
      return given;
    }
    if (outline.isEmpty()) {
      ledger.enter(
          new Entry(zip, origin, Fate.BAD_POINT, "neither an internal point nor a polygon"));
      return Optional.empty();
    }
    Point inside = outline.get().getInteriorPoint();
    substitutes.add(NO_POINT, zip, origin);
    return known(
        inside.getX(),
        inside.getY(),
        "longitude [" + inside.getX() + "], latitude [" + inside.getY() + "]",
        zip,
        origin);
  }

  /** Adds the fault of a file whose polygons are elsewhere, or notes on the few that are. */
  void finish() {
    if (2 * elsewhere.size() > compared) {
      elsewhere.forEach(note -> faults.add(ELSEWHERE, note.origin(), note.zip(), note.what()));
    } else {
      elsewhere.forEach(
          note ->
              ledger.note(
                  new Note(
                      note.zip(),
                      note.origin(),
                      "the internal point lies far from the polygon: " + note.what())));
    }
  }

  private Optional<LonLat> known(
      double longitude, double latitude, String shown, String zip, Origin origin) {
    if (UnitedStates.containsOnlySwapped(longitude, latitude)) {
      faults.add(OutlineRules.SWAPPED, origin, zip, longitude + ", " + latitude);
      return Optional.empty();
    }
    if (!UnitedStates.contains(longitude, latitude)) {
      ledger.enter(
          new Entry(zip, origin, Fate.BAD_POINT, shown + " is no point in the United States"));
      return Optional.empty();
    }
    return Optional.of(new LonLat(longitude, latitude));
  }

  private void compare(LonLat point, Geometry outline, String zip, Origin origin) {
    compared++;
    Envelope box = new Envelope(outline.getEnvelopeInternal());
    box.expandBy(SLACK_DEGREES);
    if (!box.contains(point.longitude(), point.latitude())) {
      String what =
          "point "
              + point.longitude()
              + ", "
              + point.latitude()
              + ", polygon from "
              + (float) box.getMinX()
              + ", "
              + (float) box.getMinY();
      elsewhere.add(new Note(zip, origin, what));
    }
  }
}
