package org.waystation.geodata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;

/**
 * The ZIPs of listed sites: the one that a row names, else the one in which its point lies. A site
 * stands for its whole ZIP, so several points in one ZIP are one site.
 */
final class SiteZips {
  static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, false);

  /** What a file without either kind of column lacks. */
  private static final TableColumn ZIP_OR_POINT =
      new TableColumn("ZIP, or longitude and latitude", ZipColumns.ZIP, true);

  /** Farther than any ZIP of the contiguous states reaches from its point. */
  private static final double FARTHEST_MILES = 100;

  private static final FaultKind NOWHERE =
      new FaultKind(
          "a site lies in no ZIP's area, and no ZIP's point is within "
              + (int) FARTHEST_MILES
              + " miles",
          "a minus sign before the longitude was lost, or the site is abroad");
  private static final FaultKind OTHER_SITE =
      new FaultKind(
          "a site lies in a ZIP that an earlier row gives another role or other terms",
          "one of the two counts for the whole ZIP: delete the other");

  private final Optional<ZipFinder> finder;
  private final Faults faults;
  private final Ledger ledger;
  private final Map<String, SiteEntry> first = new HashMap<>();

  SiteZips(Optional<ZipFinder> finder, Faults faults, Ledger ledger) {
    this.finder = finder;
    this.faults = faults;
    this.ledger = ledger;
  }

  /** Refuses a table that says of no site where it is. */
  void requireColumns(Table table) {
    boolean hasPoints =
        finder.isPresent()
            && table.index(PointColumns.LONGITUDE).isPresent()
            && table.index(PointColumns.LATITUDE).isPresent();
    if (table.index(ZIP).isEmpty() && !hasPoints) {
      throw table.lacks(ZIP_OR_POINT);
    }
  }

  /** The ZIP that a row names, as it stands there; empty text if it names none. */
  static String named(Table.Row row) {
    return ZipColumns.zip(row.text(ZIP));
  }

  /** The ZIP of a row; empty, with a fault, if it has none. */
  Optional<String> of(Table.Row row) {
    String named = named(row);
    boolean hasPoint =
        !row.text(PointColumns.LONGITUDE).isEmpty() || !row.text(PointColumns.LATITUDE).isEmpty();
    if (named.isEmpty() && hasPoint && finder.isPresent()) {
      return PointColumns.of(row, faults).flatMap(place -> found(place, row));
    }
    return faults.acceptsZip(row.origin(), named) ? Optional.of(named) : Optional.empty();
  }

  private Optional<String> found(LonLat place, Table.Row row) {
    if (!finder.orElseThrow().hasZips()) {
      // The files of ZIPs are at fault, and that is told.
      return Optional.empty();
    }
    Optional<ZipFinder.Found> found =
        finder.orElseThrow().at(place).filter(one -> one.byArea() || one.miles() <= FARTHEST_MILES);
    if (found.isEmpty()) {
      faults.add(NOWHERE, row.origin(), PointColumns.shown(row));
      return Optional.empty();
    }
    ZipFinder.Found zip = found.get();
    ledger.note(
        new Note(
            zip.zip(),
            row.origin(),
            String.format(
                Locale.ROOT,
                zip.byArea()
                    ? "the site names no ZIP: its point lies in this one's polygon, %.1f miles from"
                        + " the point where the plan takes it to stand"
                    : "the site names no ZIP and no polygon holds its point: this one's point is the"
                        + " nearest, %.1f miles away, and there the plan takes it to stand",
                zip.miles())));
    return Optional.of(zip.zip());
  }

  /**
   * Whether a site is to be kept: not if it stands twice, which is a fault or, of points, a note.
   */
  boolean isNew(SiteEntry site, boolean named) {
    SiteEntry earlier = first.putIfAbsent(site.zip(), site);
    if (earlier == null) {
      return true;
    }
    if (named) {
      faults.add(FaultKind.SECOND_ROW, site.origin(), site.zip());
    } else if (earlier.role() != site.role() || !earlier.terms().equals(site.terms())) {
      faults.add(OTHER_SITE, site.origin(), site.zip(), site.role().word());
    } else {
      ledger.note(
          new Note(
              site.zip(),
              site.origin(),
              "the site is one with that of " + earlier.origin() + ", which lies in the same ZIP"));
    }
    return false;
  }
}
