package org.waystation.run;

import java.util.List;
import org.waystation.geo.LonLat;
import org.waystation.geo.SixDecimals;
import org.waystation.geodata.Hub;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipTable;

/**
 * Rounds points to the six decimals with which they are written (a tenth of a metre), before
 * anything is computed from them: so the files hold exactly what was computed with.
 */
final class SixDecimalPoints {
  private SixDecimalPoints() {}

  static ZipTable of(ZipTable table) {
    List<ZipArea> zips =
        table.zips().stream()
            .map(
                zip ->
                    new ZipArea(
                        zip.zip(),
                        zip.place(),
                        rounded(zip.point()),
                        zip.population(),
                        zip.landSquareMiles(),
                        zip.origin(),
                        zip.givenParcelsPerYear(),
                        zip.postalShareToday()))
            .toList();
    return new ZipTable(zips, table.outlines(), table.files());
  }

  static List<Hub> ofHubs(List<Hub> hubs) {
    return hubs.stream()
        .map(hub -> new Hub(hub.id(), hub.place(), rounded(hub.point()), hub.population()))
        .toList();
  }

  private static LonLat rounded(LonLat point) {
    return new LonLat(SixDecimals.of(point.longitude()), SixDecimals.of(point.latitude()));
  }
}
