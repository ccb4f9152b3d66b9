package org.waystation.geodata.polygon;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Faults;

/**
 * What is looked for in a spatial file.
 *
 * @param areasOnly whether only polygons will do; else points will, too
 * @param keys column names, one of which the layer should have: of several layers those count that
 *     have one
 */
public record Wanted(boolean areasOnly, List<String> keys) {
  private static final String MAYBE =
      "%nMaybe points were exported in place of the areas".formatted();

  public Wanted {
    keys = List.copyOf(keys);
  }

  /** A layer or object of a file that holds several. */
  interface Choice {
    String name();

    Set<String> columns();
  }

  /**
   * The one layer that is meant.
   *
   * @throws DataFileException if there is none, or several might be meant
   */
  <T extends Choice> T only(DataFile file, List<T> layers) {
    List<T> left = layers;
    if (left.size() > 1) {
      left = left.stream().filter(layer -> hasKey(layer.columns())).toList();
    }
    if (left.size() == 1) {
      return left.get(0);
    }
    String names = layers.stream().map(Choice::name).collect(Collectors.joining(", "));
    throw new DataFileException(
        layers.isEmpty()
            ? "%s: holds no layer of %s%nMaybe another file was meant"
                .formatted(file.name(), areasOnly ? "areas" : "places")
            : "%s: holds %d layers, %s of them with the columns looked for: [%s]%nMaybe export one alone"
                .formatted(
                    file.name(),
                    layers.size(),
                    left.isEmpty() ? "none" : left.size(),
                    Faults.shown(names)));
  }

  private boolean hasKey(Collection<String> columns) {
    Set<String> upper = new TreeSet<>();
    columns.forEach(column -> upper.add(column.toUpperCase(Locale.ROOT)));
    return keys.stream().anyMatch(upper::contains);
  }

  /**
   * Refuses a geometry of a kind that is of no use.
   *
   * @param kind its name as formats have it: Polygon, MULTIPOLYGON, Point ...
   * @throws DataFileException if it is not wanted
   */
  void require(String kind, DataFile file, String rowWord, int row) {
    if (!takes(kind)) {
      throw new DataFileException(
          "%s: %s %d is a [%s], not a %s%s"
              .formatted(
                  file.name(),
                  rowWord,
                  row,
                  Faults.shown(kind),
                  areasOnly ? "Polygon or MultiPolygon" : "Point, Polygon or MultiPolygon",
                  areasOnly ? MAYBE : "%nMaybe another layer was meant".formatted()));
    }
  }

  /** Whether geometries of the kind are of use, where areas with arcs for edges can be read. */
  boolean takesCurved(String kind) {
    return switch (kind.toUpperCase(Locale.ROOT)) {
      case "SURFACE", "CURVEPOLYGON", "MULTISURFACE" -> true;
      default -> takes(kind);
    };
  }

  /** Whether geometries of the kind are of use. */
  boolean takes(String kind) {
    return switch (kind.toUpperCase(Locale.ROOT)) {
      case "POLYGON", "MULTIPOLYGON" -> true;
      case "POINT", "MULTIPOINT" -> !areasOnly;
      default -> false;
    };
  }
}
