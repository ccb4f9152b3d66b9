package org.waystation.geodata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.ZipText;
import org.waystation.geodata.polygon.CoordinateFrame;
import org.waystation.geodata.polygon.Feature;
import org.waystation.geodata.polygon.FeatureSink;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

/** Judges the rows of a polygon file and turns those that are usable into ZIP areas. */
final class PolygonRows implements FeatureSink {
  /** The international mile has 1,609.344 m. */
  static final double SQUARE_METRES_PER_SQUARE_MILE = 1609.344 * 1609.344;

  private final String file;
  private final String rowWord;
  private final Ledger ledger;
  private final Faults faults;
  private final List<ZipArea> areas = new ArrayList<>();
  private final Map<String, Geometry> outlines = new HashMap<>();
  private final Map<String, Integer> rowByZip = new HashMap<>();
  private final Substitutes substitutes;
  private final InternalPoints points;
  private final DrawnAreas drawn;
  private OutlineRules rules;
  private String layer = "";
  private String vintage = Vintage.UNKNOWN;
  private int rows;

  PolygonRows(String file, String rowWord, Ledger ledger) {
    this.file = file;
    this.rowWord = rowWord;
    this.ledger = ledger;
    this.substitutes = new Substitutes(file, ledger);
    this.faults = new Faults(rowWord);
    this.points = new InternalPoints(ledger, faults, substitutes);
    this.drawn = new DrawnAreas(file, ledger);
  }

  @Override
  public void layer(String name) {
    layer = name;
  }

  @Override
  public void coordinates(CoordinateFrame frame) {
    rules = new OutlineRules(frame, ledger, faults);
    remark(frame.account());
  }

  @Override
  public void remark(String what) {
    ledger.note(new Note("", new Origin(file, 0), what));
  }

  @Override
  public void feature(Feature feature) {
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
   * @throws DataFileException with every fault that was met, or if no row could be used
   */
  Table finish() {
    points.finish();
    faults.throwIfAny();
    if (rows > 0 && areas.isEmpty()) {
      throw new DataFileException(
          "%s: none of its rows could be used, %d in all; the first is %s"
              .formatted(file, rows, lost()));
    }
    substitutes.tell(areas.size());
    drawn.tell();
    return new Table(areas, outlines, rows, vintage);
  }

  /** What became of the first row, and the cure. */
  private String lost() {
    Entry entry =
        ledger.entries().stream()
            .filter(each -> each.origin().file().equals(file))
            .findFirst()
            .orElseThrow();
    return "%s %d, ZIP [%s]: %s%nMaybe %s"
        .formatted(
            rowWord,
            entry.origin().row(),
            entry.zip(),
            entry.reason(),
            entry.fate() == Fate.BAD_POINT
                ? "its .prj or crs belongs to another file: export the polygons in WGS 84 (EPSG:4326)"
                : "another column holds the ZIPs");
  }

  /** The areas and outlines, the number of rows read, and the vintage that names tell. */
  record Table(List<ZipArea> areas, Map<String, Geometry> outlines, int rows, String vintage) {}

  private String zip(Feature feature) {
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
      vintage =
          Vintage.first(Vintage.ofColumn(column), Vintage.ofName(layer), Vintage.ofName(file));
    }
    return ZipColumns.zip(feature.values().get(column));
  }

  private void add(Feature feature, String zip, Origin origin) {
    Optional<Geometry> outline = Optional.empty();
    if (feature.shape().isPresent()) {
      outline = rules.inWgs84(feature.shape().get(), zip, origin);
      if (outline.isEmpty()) {
        return;
      }
      outline = outline.filter(shape -> !shape.isEmpty());
    }
    feature.mended().forEach(what -> ledger.note(new Note(zip, origin, what)));
    Optional<LonLat> point = points.of(feature.values(), outline, zip, origin);
    if (point.isEmpty()) {
      return;
    }
    if (outline.isEmpty()) {
      ledger.note(new Note(zip, origin, "the row has no polygon: only its figures were taken"));
    }
    double land = squareMiles(feature, ZipColumns.LAND_SQUARE_METRES, zip, origin);
    double water = squareMiles(feature, ZipColumns.WATER_SQUARE_METRES, zip, origin);
    double population = figure(feature, ZipColumns.PEOPLE, zip, origin);
    Place place =
        new Place(
            ZipColumns.cell(feature.values(), ZipColumns.NAME), state(feature.values()), "", "");
    outline.ifPresent(
        shape -> {
          outlines.put(zip, shape);
          drawn.compare(shape, land, water, zip, origin);
        });
    areas.add(new ZipArea(zip, place, point.get(), population, land, origin));
  }

  private double squareMiles(Feature feature, List<String> names, String zip, Origin origin) {
    return figure(feature, names, zip, origin) / SQUARE_METRES_PER_SQUARE_MILE;
  }

  /** A figure of at least 0; NaN if the cell is empty or at fault. */
  private double figure(Feature feature, List<String> names, String zip, Origin origin) {
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
