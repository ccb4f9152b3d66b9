package org.waystation.export;

import java.util.List;

/**
 * The triggers by which whoever edits a layer keeps its R-tree true, as version 1.3 of the
 * GeoPackage standard (annex F.3) lays them down. The functions in them come with the editor's
 * program; nothing here calls them.
 */
final class RtreeTriggers {
  private static final String FILLED = "(NEW.%1$s NOTNULL AND NOT ST_IsEmpty(NEW.%1$s))";
  private static final String EMPTY = "(NEW.%1$s ISNULL OR ST_IsEmpty(NEW.%1$s))";

  private RtreeTriggers() {}

  static List<String> of(String table, String geometry, String rtree) {
    String filled = FILLED.formatted(geometry);
    String empty = EMPTY.formatted(geometry);
    String put =
        """
        INSERT OR REPLACE INTO %1$s VALUES (NEW.fid, ST_MinX(NEW.%2$s), ST_MaxX(NEW.%2$s),
          ST_MinY(NEW.%2$s), ST_MaxY(NEW.%2$s));
        """
            .formatted(rtree, geometry);
    String drop = "DELETE FROM " + rtree + " WHERE id = OLD.fid;";
    String dropBoth = "DELETE FROM " + rtree + " WHERE id IN (OLD.fid, NEW.fid);";
    String ofGeometry = "UPDATE OF " + geometry;
    return List.of(
        trigger(rtree + "_insert", "INSERT", table, filled, put),
        trigger(rtree + "_update1", ofGeometry, table, "OLD.fid = NEW.fid AND " + filled, put),
        trigger(rtree + "_update2", ofGeometry, table, "OLD.fid = NEW.fid AND " + empty, drop),
        trigger(
            rtree + "_update3", "UPDATE", table, "OLD.fid != NEW.fid AND " + filled, drop + put),
        trigger(rtree + "_update4", "UPDATE", table, "OLD.fid != NEW.fid AND " + empty, dropBoth),
        trigger(rtree + "_delete", "DELETE", table, "OLD." + geometry + " NOT NULL", drop));
  }

  private static String trigger(
      String name, String event, String table, String when, String statements) {
    return "CREATE TRIGGER %s AFTER %s ON %s WHEN %s BEGIN %s END"
        .formatted(name, event, GeoPackageTable.quoted(table), when, statements);
  }
}
