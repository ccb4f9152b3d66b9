package org.waystation.geodata;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.polygon.CoordinateFrame;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

/** Brings outlines to WGS 84 and mends them; refuses those that are not where they should be. */
final class OutlineRules {
  static final FaultKind SWAPPED =
      new FaultKind(
          "latitude and longitude are swapped (outside the United States, but inside once swapped"
              + " back)",
          "the file was written latitude first: write longitude first");
  private static final FaultKind NOT_DEGREES =
      new FaultKind(
          "coordinates lie beyond 180 degrees of longitude or 90 of latitude, so they are not"
              + " degrees but metres or feet",
          "the file lost its .prj or names no coordinate system: put it back, or export the"
              + " polygons in WGS 84 (EPSG:4326)");
  private static final FaultKind NOT_OF_ITS_SYSTEM =
      new FaultKind(
          "coordinates are impossible in the system that the file names",
          "its .prj or crs belongs to another file: export the polygons in WGS 84 (EPSG:4326)");

  private final CoordinateFrame frame;
  private final Ledger ledger;
  private final Faults faults;

  OutlineRules(CoordinateFrame frame, Ledger ledger, Faults faults) {
    this.frame = frame;
    this.ledger = ledger;
    this.faults = faults;
  }

  /** The shape in WGS 84, valid; nothing, with a fault added, if its coordinates are impossible. */
  Optional<Geometry> inWgs84(Geometry shape, String zip, Origin origin) {
    if (frame.degrees() && !inRange(shape, zip, origin)) {
      return Optional.empty();
    }
    Optional<Geometry> moved = frame.inWgs84(shape);
    if (moved.isEmpty()) {
      Coordinate first = shape.getCoordinate();
      faults.add(NOT_OF_ITS_SYSTEM, origin, zip, first.x + ", " + first.y);
    }
    return moved.filter(each -> inRange(each, zip, origin)).map(each -> valid(each, zip, origin));
  }

  private boolean inRange(Geometry shape, String zip, Origin origin) {
    Coordinate first = shape.getCoordinate();
    Envelope box = shape.getEnvelopeInternal();
    if (UnitedStates.containsOnlySwapped(first.x, first.y)) {
      faults.add(SWAPPED, origin, zip, first.x + ", " + first.y);
    } else if (!LonLat.isPoint(box.getMinX(), box.getMinY())
        || !LonLat.isPoint(box.getMaxX(), box.getMaxY())) {
      faults.add(
          frame.degrees() ? NOT_DEGREES : NOT_OF_ITS_SYSTEM, origin, zip, first.x + ", " + first.y);
    } else {
      return true;
    }
    return false;
  }

  private Geometry valid(Geometry shape, String zip, Origin origin) {
    if (shape.isValid()) {
      return shape;
    }
    ledger.note(new Note(zip, origin, "the polygon crossed or touched itself and was repaired"));
    return GeometryFixer.fix(shape);
  }
}
