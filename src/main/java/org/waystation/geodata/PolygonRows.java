package org.waystation.geodata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Figure;
import org.waystation.geodata.file.ZipText;
import org.waystation.geodata.polygon.CoordinateFrame;
import org.waystation.geodata.polygon.FeatureSink;
import org.waystation.geodata.polygon.PolygonFeature;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

/**
 * Judges the rows of a polygon file and turns those that are usable into ZIP areas. Internal points
 * are taken as the file gives them: NAD 83 and WGS 84 differ by less than 2 m.
 */
final class PolygonRows implements FeatureSink {
  /** The international mile has 1,609.344 m. */
  static final double SQUARE_METRES_PER_SQUARE_MILE = 1609.344 * 1609.344;

  private static final String NO_POINT =
      "the file gives no internal point: an interior point of the polygon was taken";
  private static final FaultKind SWAPPED =
      new FaultKind(
          "latitude and longitude are swapped (outside the United States, but inside once swapped"
              + " back)",
          "the file was written latitude first: write longitude first");
  private static final FaultKind NOT_DEGREES =
      new FaultKind(
          "coordinates lie beyond 180 degrees of longitude or 90 of latitude, so they are not"
              + " degrees but metres or feet",
          "the file lost its .prj: put it back, or export the polygons in WGS 84 (EPSG:4326)");
  private static final FaultKind NOT_OF_ITS_SYSTEM =
      new FaultKind(
          "coordinates are impossible in the system that the file names",
          "its .prj or crs belongs to another file: export the polygons in WGS 84 (EPSG:4326)");

  private final String file;
  private final Ledger ledger;
  private final Faults faults;
  private final List<ZipArea> areas = new ArrayList<>();
  private final Map<String, Geometry> outlines = new HashMap<>();
  private final Map<String, Integer> rowByZip = new HashMap<>();
  private final Substitutes substitutes;
  private CoordinateFrame frame;
  private String vintage = ZipColumns.UNKNOWN_VINTAGE;
  private int rows;

  PolygonRows(String file, String rowWord, Ledger ledger) {
    this.file = file;
    this.ledger = ledger;
    this.substitutes = new Substitutes(file, ledger);
    this.faults = new Faults(rowWord);
  }

  @Override
  public void coordinates(CoordinateFrame frame) {
    this.frame = frame;
    remark(frame.account());
  }

  @Override
  public void remark(String what) {
    ledger.note(new Note("", new Origin(file, 0), what));
  }

  @Override
  public void feature(PolygonFeature feature) {
    rows++;
    String zip = zip(feature);
    Origin origin = new Origin(file, feature.row());
    switch (ZipText.of(zip)) {
      case LOST_ZERO -> faults.add(FaultKind.LOST_ZERO, origin, zip);
      case MALFORMED -> lose(Faults.shown(zip), origin, Fate.BAD_ZIP, "not five digits");
      case FIVE_DIGITS -> {
        Integer earlier = rowByZip.putIfAbsent(zip, feature.row());
        if (earlier == null) {
          add(feature, zip, origin);
        } else {
          lose(zip, origin, Fate.DUPLICATE, "row " + earlier + " already holds it");
        }
      }
    }
  }

  /**
   * What the rows came to.
   *
   * @throws DataFileException with every fault that was met
   */
  Table finish() {
    faults.throwIfAny();
    substitutes.tell(areas.size());
    return new Table(areas, outlines, rows, vintage);
  }

  /** The areas and outlines, the number of rows read, and the vintage that the columns tell. */
  record Table(List<ZipArea> areas, Map<String, Geometry> outlines, int rows, String vintage) {}

  private String zip(PolygonFeature feature) {
    String column =
        ZipColumns.find(feature.values(), ZipColumns.ZIP)
            .orElseThrow(
                () ->
                    new DataFileException(
                        ("%s: no column with the ZIP; the columns are [%s]%n"
                                + "Maybe call it ZCTA5CE20 or ZIP")
                            .formatted(
                                file,
                                String.join(
                                    ", ", feature.values().keySet().stream().sorted().toList()))));
    if (rows == 1) {
      vintage = ZipColumns.vintage(column);
    }
    return feature.values().get(column);
  }

  private void add(PolygonFeature feature, String zip, Origin origin) {
    Optional<Geometry> outline = Optional.empty();
    if (feature.outline().isPresent()) {
      outline = inWgs84(feature.outline().get(), zip, origin);
      if (outline.isEmpty()) {
        return;
      }
      outline = Optional.of(valid(outline.get(), zip, origin)).filter(shape -> !shape.isEmpty());
    }
    feature.mended().forEach(what -> ledger.note(new Note(zip, origin, what)));
    Optional<LonLat> point = point(feature.values(), outline, zip, origin);
    if (point.isEmpty()) {
      return;
    }
    if (outline.isEmpty()) {
      ledger.note(new Note(zip, origin, "the row has no polygon: only its figures were taken"));
    }
    double landSquareMetres = figure(feature, ZipColumns.LAND_SQUARE_METRES, zip, origin);
    double landSquareMiles = landSquareMetres / SQUARE_METRES_PER_SQUARE_MILE;
    double population = figure(feature, ZipColumns.PEOPLE, zip, origin);
    Place place =
        new Place(
            ZipColumns.cell(feature.values(), ZipColumns.NAME), state(feature.values()), "", "");
    outline.ifPresent(shape -> outlines.put(zip, shape));
    areas.add(new ZipArea(zip, place, point.get(), population, landSquareMiles, origin));
  }

  /** The outline in WGS 84, or nothing if its coordinates are a fault of the file. */
  private Optional<Geometry> inWgs84(Geometry outline, String zip, Origin origin) {
    if (frame.degrees() && !inRange(outline, zip, origin)) {
      return Optional.empty();
    }
    Optional<Geometry> moved = frame.inWgs84(outline);
    if (moved.isEmpty()) {
      Coordinate first = outline.getCoordinate();
      faults.add(NOT_OF_ITS_SYSTEM, origin, zip, first.x + ", " + first.y);
    }
    return moved.filter(shape -> inRange(shape, zip, origin));
  }

  private boolean inRange(Geometry outline, String zip, Origin origin) {
    Coordinate first = outline.getCoordinate();
    Envelope box = outline.getEnvelopeInternal();
    if (UnitedStates.containsOnlySwapped(first.x, first.y)) {
      faults.add(SWAPPED, origin, zip, first.x + ", " + first.y);
    } else if (!LonLat.isPoint(box.getMinX(), box.getMinY())
        || !LonLat.isPoint(box.getMaxX(), box.getMaxY())) {
      faults.add(NOT_DEGREES, origin, zip, first.x + ", " + first.y);
    } else {
      return true;
    }
    return false;
  }

  private Geometry valid(Geometry outline, String zip, Origin origin) {
    if (outline.isValid()) {
      return outline;
    }
    ledger.note(new Note(zip, origin, "the polygon crossed or touched itself and was repaired"));
    return GeometryFixer.fix(outline);
  }

  /** The internal point, or nothing if that is the row's end or a fault of the file. */
  private Optional<LonLat> point(
      Map<String, String> values, Optional<Geometry> outline, String zip, Origin origin) {
    String latitudeText = ZipColumns.cell(values, ZipColumns.LATITUDE);
    String longitudeText = ZipColumns.cell(values, ZipColumns.LONGITUDE);
    String shown = "longitude [" + longitudeText + "], latitude [" + latitudeText + "]";
    double longitude = Figure.of(longitudeText);
    double latitude = Figure.of(latitudeText);
    if (latitudeText.isEmpty() && longitudeText.isEmpty()) {
      if (outline.isEmpty()) {
        lose(zip, origin, Fate.BAD_POINT, "neither an internal point nor a polygon");
        return Optional.empty();
      }
      Point inside = outline.get().getInteriorPoint();
      longitude = inside.getX();
      latitude = inside.getY();
      shown = "longitude [" + longitude + "], latitude [" + latitude + "]";
      substitutes.add(NO_POINT, zip, origin);
    }
    if (UnitedStates.containsOnlySwapped(longitude, latitude)) {
      faults.add(SWAPPED, origin, zip, longitude + ", " + latitude);
      return Optional.empty();
    }
    if (!UnitedStates.contains(longitude, latitude)) {
      lose(zip, origin, Fate.BAD_POINT, shown + " is no point in the United States");
      return Optional.empty();
    }
    return Optional.of(new LonLat(longitude, latitude));
  }

  /** A figure of at least 0; NaN if the cell is empty or at fault. */
  private double figure(PolygonFeature feature, List<String> names, String zip, Origin origin) {
    Optional<String> column = ZipColumns.find(feature.values(), names);
    String text = column.map(feature.values()::get).orElse("");
    return text.isEmpty() ? Double.NaN : faults.amount(origin, zip, column.get(), text);
  }

  private static String state(Map<String, String> values) {
    String state = ZipColumns.cell(values, ZipColumns.STATE);
    return state.matches("[A-Z]{2}") ? state : "";
  }

  private void lose(String zip, Origin origin, Fate fate, String reason) {
    ledger.enter(new Entry(zip, origin, fate, reason));
  }
}
