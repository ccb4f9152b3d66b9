package org.waystation.geodata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Sheet;
import org.waystation.geodata.polygon.CoordinateFrame;
import org.waystation.geodata.polygon.Feature;
import org.waystation.geodata.polygon.FeatureSink;
import org.waystation.geodata.polygon.SpatialFormat;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

/**
 * Turns the features of a spatial file into lines of a table: the attributes, and the longitude and
 * latitude (WGS 84) of the point, or of a point inside the area, unless the attributes have their
 * own.
 */
final class FeatureSheet implements FeatureSink {
  private static final String LONGITUDE = "LONGITUDE";
  private static final String LATITUDE = "LATITUDE";

  private final String file;
  private final Ledger ledger;
  private final Faults faults;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Map<String, String>> cells = new ArrayList<>();
  private final List<Optional<Point>> points = new ArrayList<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private OutlineRules rules;

  private FeatureSheet(String file, Ledger ledger, Faults faults) {
    this.file = file;
    this.ledger = ledger;
    this.faults = faults;
  }

  /**
   * Reads a file.
   *
   * @param ledger takes what was done to coordinates
   * @param faults takes points that are impossible
   */
  static Sheet read(String file, SpatialFormat format, Ledger ledger, Faults faults)
      throws IOException {
    FeatureSheet features = new FeatureSheet(file, ledger, faults);
    format.read(features);
    return features.sheet();
  }

  @Override
  public void layer(String name) {
    // What a layer of points is called tells nothing about them.
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
    columns.addAll(new TreeSet<>(feature.values().keySet()));
    numbers.add(feature.row());
    cells.add(feature.values());
    Origin origin = new Origin(file, feature.row());
    points.add(
        feature
            .shape()
            .flatMap(shape -> rules.inWgs84(shape, "", origin))
            .filter(shape -> !shape.isEmpty())
            .map(Geometry::getInteriorPoint));
  }

  private Sheet sheet() {
    boolean own = columns.contains(LONGITUDE) || columns.contains(LATITUDE);
    List<String> header = new ArrayList<>(columns);
    if (!own) {
      header.add(LONGITUDE);
      header.add(LATITUDE);
    }
    Sheet.Builder lines = new Sheet.Builder(file, true);
    lines.add(0, header);
    for (int i = 0; i < cells.size(); i++) {
      List<String> line = new ArrayList<>();
      for (String column : columns) {
        line.add(cells.get(i).getOrDefault(column, ""));
      }
      if (!own) {
        line.add(points.get(i).map(point -> String.valueOf(point.getX())).orElse(""));
        line.add(points.get(i).map(point -> String.valueOf(point.getY())).orElse(""));
      }
      lines.add(numbers.get(i), line);
    }
    return lines.build();
  }
}
