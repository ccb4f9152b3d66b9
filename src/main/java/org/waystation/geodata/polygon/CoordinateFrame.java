package org.waystation.geodata.polygon;

import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Faults;

/**
 * How the coordinates of a file are meant.
 *
 * @param toWgs84 how they become WGS 84; nothing if they are
 * @param degrees whether they are longitude and latitude in degrees, so that their range can be
 *     checked
 * @param account for the ledger: what the file said, what was done or assumed
 */
public record CoordinateFrame(Optional<Reprojection> toWgs84, boolean degrees, String account) {
  private static final int WGS84 = 4326;

  /** WGS 84 because the format says so. */
  static CoordinateFrame wgs84(String why) {
    return new CoordinateFrame(Optional.empty(), true, "coordinates are WGS 84, " + why);
  }

  /** WGS 84 for want of better knowledge. */
  static CoordinateFrame assumedWgs84(String why) {
    return new CoordinateFrame(
        Optional.empty(),
        true,
        why
            + "; coordinates are assumed to be WGS 84 degrees (were they NAD 83, they would be off"
            + " by less than 2 m)");
  }

  /** From the text of a .prj. */
  static CoordinateFrame ofWkt(String wkt) {
    try {
      return ofDefinition(wkt);
    } catch (FactoryException e) {
      return assumedWgs84("the .prj is not understood [" + Faults.shown(wkt.strip()) + "]");
    }
  }

  /**
   * From the description that stands in a file: a file that says what its coordinates mean, in
   * words that are not understood, is refused.
   *
   * @param wkt well-known text; null, empty or "undefined" where nobody knows
   */
  static CoordinateFrame described(DataFile file, String wkt) {
    if (wkt == null || wkt.isBlank() || wkt.strip().equalsIgnoreCase("undefined")) {
      return assumedWgs84("the file's coordinate system is not known");
    }
    try {
      return ofDefinition(wkt);
    } catch (FactoryException e) {
      throw notUnderstood(file, wkt.strip(), e.getMessage());
    }
  }

  /** The refusal of a system that nobody here can compute with. */
  static DataFileException notUnderstood(DataFile file, String system, String why) {
    return new DataFileException(
        "%s: its coordinate system [%s] is not understood: %s%nMaybe write it in WGS 84: ogr2ogr -t_srs EPSG:4326 wgs84.gpkg %s"
            .formatted(
                file.name(),
                Faults.shown(system.lines().findFirst().orElse("")),
                Faults.shown(String.valueOf(why).lines().findFirst().orElse("")),
                file.name()));
  }

  /** From a definition in well-known text. */
  static CoordinateFrame ofDefinition(String wkt) throws FactoryException {
    CoordinateReferenceSystem parsed = CRS.parseWKT(wkt);
    return of(parsed, parsed.getName().getCode());
  }

  /** From an EPSG number. */
  static CoordinateFrame ofEpsg(int number) throws FactoryException {
    if (number == WGS84) {
      return wgs84("as the file says (EPSG:4326)");
    }
    CoordinateReferenceSystem system = CRS.decode("EPSG:" + number, true);
    return of(system, system.getName().getCode() + " (EPSG:" + number + ")");
  }

  /**
   * An outline of the file, moved.
   *
   * @return nothing if its coordinates are impossible in the system that the file names
   */
  public Optional<Geometry> inWgs84(Geometry outline) {
    try {
      return Optional.of(toWgs84.isPresent() ? toWgs84.get().of(outline) : outline);
    } catch (TransformException e) {
      return Optional.empty();
    }
  }

  private static CoordinateFrame of(CoordinateReferenceSystem system, String name)
      throws FactoryException {
    Reprojection toWgs84 = Reprojection.toWgs84(system);
    return new CoordinateFrame(
        Optional.of(toWgs84),
        system instanceof GeographicCRS,
        "coordinates transformed from " + name + " to WGS 84 by [" + toWgs84.name() + "]");
  }
}
