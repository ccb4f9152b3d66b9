package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.waystation.geo.LonLat;

/** A folder that a run has written, for those who work with several. */
public final class RunFolder {
  private final WrittenRun run;

  private RunFolder(WrittenRun run) {
    this.run = run;
  }

  /**
   * Opens the folder of a run.
   *
   * @throws InputException if it holds none
   */
  public static RunFolder open(Path folder) {
    try {
      return new RunFolder(new WrittenRun(folder));
    } catch (DamagedRunException e) {
      throw new InputException(List.of("[" + folder + "] is no run: " + e.getMessage()));
    }
  }

  /** The manifest's hash of itself, which stands for the run with all its files. */
  public String manifestSha256() {
    return run.manifest().path(WrittenHashes.SELF).asText();
  }

  /** SHA-256 of one of its files, as the manifest has it; empty text if it has no such file. */
  public String sha256(String name) {
    for (JsonNode file : run.manifest().path("files")) {
      if (file.path("name").asText().equals(name)) {
        return file.path("sha256").asText();
      }
    }
    return "";
  }

  /**
   * A file of the run as its manifest has it.
   *
   * @param name without a path
   * @param bytes its size
   * @param sha256 in hexadecimal digits
   */
  public record File(String name, long bytes, String sha256) {}

  /** The files that the run has written and its manifest names, in the order of their names. */
  public List<File> files() {
    Set<String> plain = Set.copyOf(WrittenRun.fileNames(run.folder()));
    List<File> files = new ArrayList<>();
    for (JsonNode file : run.manifest().path("files")) {
      String name = file.path("name").asText();
      if (plain.contains(name)) {
        files.add(new File(name, file.path("bytes").asLong(), file.path("sha256").asText()));
      }
    }
    files.sort(Comparator.comparing(File::name));
    return files;
  }

  /** {@code manifest.json}. */
  public JsonNode manifest() {
    return run.manifest();
  }

  /** SHA-256 of the certificate, on which times have no influence. */
  public String certificateSha256() {
    return sha256(CertificateFile.FILE);
  }

  /** Compares every file with its hash; says what does not agree. */
  public List<String> damages() {
    List<String> faults = new ArrayList<>();
    try {
      WrittenHashes.check(run, faults);
    } catch (DamagedRunException e) {
      faults.add(e.getMessage());
    }
    return faults;
  }

  /**
   * An open station.
   *
   * @param zip where it stands
   * @param place and state, for people
   * @param point longitude and latitude
   */
  public record Station(String zip, String place, LonLat point) {}

  /**
   * The open stations, by ZIP.
   *
   * @throws InputException if they cannot be read
   */
  public List<Station> stations() {
    Map<String, Station> open = new TreeMap<>();
    read(
        ProblemFiles.CANDIDATES,
        row -> {
          if (row.text("open").equals("true")) {
            String zip = row.zip("zip");
            open.put(zip, new Station(zip, place(row), point(row)));
          }
        });
    return List.copyOf(open.values());
  }

  /**
   * A ZIP in scope.
   *
   * @param zip which
   * @param state two letters
   * @param point longitude and latitude
   * @param roadMiles to the station that serves it, to the nearest of several; NaN if none does
   */
  public record Zip(String zip, String state, LonLat point, double roadMiles) {}

  /**
   * The ZIPs in scope, by ZIP.
   *
   * @throws InputException if they cannot be read
   */
  public List<Zip> zips() {
    Map<String, Double> miles = new HashMap<>();
    read(
        PlanTables.ASSIGNMENTS,
        row -> miles.merge(row.zip("zip"), row.number("roadMiles"), Math::min));
    Map<String, Zip> zips = new TreeMap<>();
    read(
        ProblemFiles.DEMAND,
        row -> {
          String zip = row.zip("zip");
          double way = miles.getOrDefault(zip, Double.NaN);
          zips.put(zip, new Zip(zip, row.text("state"), point(row), way));
        });
    return List.copyOf(zips.values());
  }

  private void read(String table, Consumer<WrittenTable.Row> reader) {
    try {
      WrittenTable.read(
          run.folder(),
          table,
          row -> {
            reader.accept(row);
            return row.file();
          });
    } catch (DamagedRunException e) {
      throw new InputException(List.of("[" + run.folder() + "] cannot be read: " + e.getMessage()));
    }
  }

  private static String place(WrittenTable.Row row) {
    return row.text("place") + ", " + row.text("state");
  }

  private static LonLat point(WrittenTable.Row row) {
    return new LonLat(row.number("longitude"), row.number("latitude"));
  }

  /** {@code summary.json}. */
  public JsonNode summary() {
    return run.json(Summary.FILE);
  }
}
