package org.waystation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipTable;
import org.waystation.geodata.file.InputFile;
import org.waystation.ledger.Ledger;

/** What the embedded data holds and what it lacks, in a few lines. */
public final class GeodataInfo {
  private GeodataInfo() {}

  /**
   * Loads everything, which checks the hashes too.
   *
   * @throws org.waystation.geodata.file.DataFileException if a file is missing or damaged
   */
  public static List<String> lines(Path folder) {
    EmbeddedGeodata embedded = new EmbeddedGeodata(folder);
    ZipTable table = embedded.read(new Ledger());
    List<InputFile> files = new ArrayList<>(table.files());
    files.add(embedded.outlines().file());
    List<String> lines = new ArrayList<>();
    for (InputFile file : files) {
      lines.add(
          text(
              "%s: %,d rows, vintage %s, sha256 %s",
              file.path(), file.rows(), file.vintage(), file.sha256()));
    }
    List<ZipArea> zips = table.zips();
    lines.add(text("ZIP areas: %,d", zips.size()));
    lines.add(
        text(
            "  people: %,.0f; unknown for %,d ZIPs, none in %,d",
            zips.stream().mapToDouble(ZipArea::population).filter(Double::isFinite).sum(),
            zips.stream().filter(zip -> Double.isNaN(zip.population())).count(),
            zips.stream().filter(zip -> zip.population() == 0).count()));
    lines.add(
        text(
            "  land: %,.0f square miles, derived from people and density; unknown for %,d ZIPs",
            zips.stream().mapToDouble(ZipArea::landSquareMiles).filter(Double::isFinite).sum(),
            zips.stream().filter(zip -> Double.isNaN(zip.landSquareMiles())).count()));
    lines.add(
        text(
            "  place and state: unknown for %,d ZIPs",
            zips.stream().filter(zip -> zip.place().state().isEmpty()).count()));
    lines.add(
        text("  outlines: none; maps show Thiessen cells of the points, which are approximate"));
    lines.add("sources, licences and attribution: geodata/README.md, NOTICE");
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
