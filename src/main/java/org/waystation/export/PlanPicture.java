package org.waystation.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.LonLat;
import org.waystation.geodata.Outlines;
import org.waystation.geodata.ZipOutlines;

/**
 * The picture of a plan: ZIPs in classes of road miles from their station, ZIPs left to the postal
 * service and to others, stations as dots whose area grows with their parcels, state lines.
 */
public final class PlanPicture {
  private static final int WIDTH_PIXELS = 1400;
  private static final double LARGEST_DOT_PIXELS = 8;
  private static final double SMALLEST_DOT_PIXELS = 2.5;
  private static final double STATE_LINE_PIXELS = 0.8;
  private static final double ZIP_LINE_PIXELS = 0.6;

  /** With more ZIPs than these, lines between them would hide the colours. */
  private static final int MOST_ZIPS_WITH_LINES = 1500;

  private final List<Geometry> postal = new ArrayList<>();
  private final List<Geometry> carriers = new ArrayList<>();
  private final List<Geometry> partners = new ArrayList<>();
  private final List<List<Geometry>> classes = new ArrayList<>();
  private final List<Station> stations = new ArrayList<>();

  /** An empty picture. */
  public PlanPicture() {
    for (int k = 0; k < RoadMileClasses.count(); k++) {
      classes.add(new ArrayList<>());
    }
  }

  /** Adds a ZIP that a station serves from so many road miles away. */
  public void served(ZipOutlines.Outline outline, double roadMiles) {
    classes.get(RoadMileClasses.of(roadMiles)).add(outline.geometry());
  }

  /** Adds a ZIP that is left to the postal service. */
  public void postal(ZipOutlines.Outline outline) {
    postal.add(outline.geometry());
  }

  /** Adds a ZIP that goes by another carrier. */
  public void carrier(ZipOutlines.Outline outline) {
    carriers.add(outline.geometry());
  }

  /** Adds a ZIP that local partners serve. */
  public void partner(ZipOutlines.Outline outline) {
    partners.add(outline.geometry());
  }

  /** Adds a station. */
  public void station(LonLat place, double parcelsPerYear) {
    stations.add(new Station(place, parcelsPerYear));
  }

  /**
   * The picture.
   *
   * @param states abbreviations of the states that lie below; those without an outline are left out
   */
  public MapPicture over(Outlines outlines, Collection<String> states, MapText text) {
    List<Geometry> land =
        states.stream().sorted().map(outlines::state).flatMap(Optional::stream).toList();
    List<MapLayer> layers = new ArrayList<>();
    layers.add(new MapLayer.Areas("not in the plan's scope", MapColor.PALE_GREY, land));
    addAreas(layers, LeftTo.POST, postal);
    addAreas(layers, LeftTo.CARRIER, carriers);
    addAreas(layers, LeftTo.PARTNER, partners);
    for (int k = classes.size() - 1; k >= 0; k--) {
      addAreas(layers, RoadMileClasses.label(k), RoadMileClasses.color(k), classes.get(k));
    }
    addZipLines(layers);
    layers.add(new MapLayer.Lines("", MapColor.GREY, STATE_LINE_PIXELS, land));
    layers.add(dots());
    return new MapPicture(text, WIDTH_PIXELS, layers);
  }

  private static void addAreas(List<MapLayer> layers, LeftTo left, List<Geometry> areas) {
    addAreas(layers, left.label(), left.color(), areas);
  }

  private static void addAreas(
      List<MapLayer> layers, String label, MapColor color, List<Geometry> areas) {
    if (!areas.isEmpty()) {
      layers.add(new MapLayer.Areas(label, color, areas));
    }
  }

  private void addZipLines(List<MapLayer> layers) {
    List<Geometry> all = new ArrayList<>(postal);
    all.addAll(carriers);
    all.addAll(partners);
    classes.forEach(all::addAll);
    if (!all.isEmpty() && all.size() <= MOST_ZIPS_WITH_LINES) {
      layers.add(new MapLayer.Lines("", MapColor.WHITE, ZIP_LINE_PIXELS, all));
    }
  }

  /** The smallest on top, so that none is hidden. */
  private MapLayer dots() {
    double most = stations.stream().mapToDouble(Station::parcelsPerYear).max().orElse(0);
    List<MapLayer.Dot> dots =
        stations.stream()
            .sorted(Comparator.comparingDouble(Station::parcelsPerYear).reversed())
            .map(station -> new MapLayer.Dot(station.place(), radius(station, most)))
            .toList();
    return new MapLayer.Dots(
        text("station, area by parcels (largest: %,.1f M a year)", most / 1e6),
        MapColor.BLACK,
        dots);
  }

  private static double radius(Station station, double most) {
    return most == 0
        ? SMALLEST_DOT_PIXELS
        : Math.max(
            SMALLEST_DOT_PIXELS, LARGEST_DOT_PIXELS * Math.sqrt(station.parcelsPerYear() / most));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private record Station(LonLat place, double parcelsPerYear) {}
}
