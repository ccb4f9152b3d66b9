package org.waystation.geodata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geodata.file.InputFile;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;
import org.waystation.units.Count;

/**
 * National data with a user's own files laid over it.
 *
 * @param table the ZIPs of the base in its order, then those that only polygon files hold
 * @param warnings files whose ZCTAs are of another census than the base
 */
record OverlaidZips(ZipTable table, List<VintageMismatch> warnings) {
  OverlaidZips {
    warnings = List.copyOf(warnings);
  }

  /**
   * Lays the user's own files over the base.
   *
   * <p>A ZIP that the Gazetteer holds takes point and land area from there. A ZIP that a polygon
   * file holds takes point, outline, origin and land area from there; place and population come
   * from below, or from the file where there is none below. A file without land area leaves the
   * published one; where nobody gives one, the polygon is measured, water included, and the ledger
   * says so. The first of several polygon files that hold a ZIP counts; the rows of the others are
   * entered as duplicates. The population file then replaces the population of the ZIPs it holds.
   */
  static OverlaidZips of(ZipTable base, Overlays overlays, Ledger ledger) {
    Map<String, ZipArea> areas = new LinkedHashMap<>();
    base.zips().forEach(area -> areas.put(area.zip(), area));
    Set<String> baseZips = Set.copyOf(areas.keySet());
    Map<String, Geometry> outlines = new HashMap<>(base.outlines());
    List<InputFile> files = new ArrayList<>(base.files());
    List<VintageMismatch> warnings = new ArrayList<>();
    if (overlays.gazetteer().isPresent()) {
      GazetteerFile gazetteer = overlays.gazetteer().get();
      gazetteer.over(areas, ledger);
      files.add(gazetteer.file());
      mismatch(base, baseZips, gazetteer.file(), gazetteer.areas().keySet())
          .ifPresent(warnings::add);
    }

    Map<String, Origin> taken = new HashMap<>();
    for (ZipTable polygon : overlays.polygons()) {
      LandAreas land = new LandAreas(polygon.files().get(0).path(), ledger);
      int used = 0;
      for (ZipArea drawn : polygon.zips()) {
        Origin earlier = taken.putIfAbsent(drawn.zip(), drawn.origin());
        if (earlier != null) {
          String reason = earlier + " already holds it";
          ledger.enter(new Entry(drawn.zip(), drawn.origin(), Fate.DUPLICATE, reason));
          continue;
        }
        used++;
        Optional<Geometry> outline = Optional.ofNullable(polygon.outlines().get(drawn.zip()));
        outline.ifPresent(shape -> outlines.put(drawn.zip(), shape));
        ZipArea whole = land.complete(drawn, areas.get(drawn.zip()), outline);
        areas.merge(drawn.zip(), whole, OverlaidZips::overlaid);
      }
      land.tell(used);
      files.addAll(polygon.files());
      Set<String> zips = polygon.zips().stream().map(ZipArea::zip).collect(Collectors.toSet());
      mismatch(base, baseZips, polygon.files().get(0), zips).ifPresent(warnings::add);
    }
    if (overlays.onlyZipsWithPolygon()) {
      dropWithoutOutline(areas, outlines, ledger);
    }
    if (overlays.population().isPresent()) {
      PopulationFile people = overlays.population().get();
      areas.replaceAll(
          (zip, area) ->
              area.withPopulation(people.peopleByZip().getOrDefault(zip, area.population())));
      files.add(people.file());
      mismatch(base, baseZips, people.file(), people.peopleByZip().keySet())
          .ifPresent(warnings::add);
      ledger.note(noteOn(people, areas.keySet()));
    }
    if (overlays.parcels().isPresent()) {
      overlays.parcels().get().over(areas, ledger);
      files.add(overlays.parcels().get().file());
    }
    if (overlays.postalShares().isPresent()) {
      overlays.postalShares().get().over(areas, ledger);
      files.add(overlays.postalShares().get().file());
    }
    return new OverlaidZips(new ZipTable(List.copyOf(areas.values()), outlines, files), warnings);
  }

  private static ZipArea overlaid(ZipArea base, ZipArea drawn) {
    return new ZipArea(
        base.zip(),
        base.place().equals(Place.UNKNOWN) ? drawn.place() : base.place(),
        drawn.point(),
        Double.isNaN(base.population()) ? drawn.population() : base.population(),
        drawn.landSquareMiles(),
        drawn.origin());
  }

  private static void dropWithoutOutline(
      Map<String, ZipArea> areas, Map<String, Geometry> outlines, Ledger ledger) {
    for (ZipArea area : areas.values()) {
      if (!outlines.containsKey(area.zip())) {
        ledger.enter(
            new Entry(
                area.zip(),
                area.origin(),
                Fate.OUTSIDE_EXTENT,
                "no polygon file holds its outline"));
      }
    }
    areas.keySet().retainAll(outlines.keySet());
  }

  private static Note noteOn(PopulationFile people, Set<String> zips) {
    long used = people.peopleByZip().keySet().stream().filter(zips::contains).count();
    return new Note(
        "",
        new Origin(people.file().path(), 0),
        "replaced the population of %s; %s not in the data"
            .formatted(
                Count.of(used, "ZIP"),
                Count.of(people.peopleByZip().size() - used, "of its ZIPs is", "of its ZIPs are")));
  }

  private static Optional<VintageMismatch> mismatch(
      ZipTable base, Set<String> baseZips, InputFile file, Set<String> zips) {
    return VintageMismatch.between(base.files(), baseZips, file, zips);
  }
}
