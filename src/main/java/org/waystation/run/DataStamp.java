package org.waystation.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waystation.geodata.FigureFiles;
import org.waystation.geodata.GeodataChoice;
import org.waystation.geodata.file.Sha256;
import org.waystation.scenario.Scenario;

/** Tells whether the data files of a scenario are those of another time, by their content. */
public final class DataStamp {
  /** Lists the embedded files with their hashes, against which each is checked when it is read. */
  private static final String EMBEDDED = "manifest.json";

  private static final String MISSING = "missing";

  private DataStamp() {}

  /**
   * SHA-256 by file, of everything that a run of the scenario reads beside scenario and cost files;
   * of a shapefile its parts too. A file that is not there has no hash, but the word for that.
   */
  public static Map<String, String> of(Path geodataFolder, Scenario scenario) {
    Map<String, String> stamps = new TreeMap<>();
    for (Path file : files(scenario)) {
      stamps.put(file.toString().replace('\\', '/'), sha256(file));
    }
    stamps.put("geodata/" + EMBEDDED, sha256(geodataFolder.resolve(EMBEDDED)));
    return stamps;
  }

  private static List<Path> files(Scenario scenario) {
    GeodataChoice choice = scenario.geodata();
    FigureFiles figures = choice.figures();
    List<Path> files = new ArrayList<>(choice.polygons());
    Stream.of(
            figures.gazetteer(),
            figures.population(),
            figures.parcels(),
            figures.postalShares(),
            figures.ruralCodes(),
            choice.sites(),
            choice.hubs(),
            scenario.auction().flatMap(rules -> rules.units()),
            scenario.auction().flatMap(rules -> rules.bundles()))
        .flatMap(Optional::stream)
        .forEach(files::add);
    files.addAll(scenario.outsideFiles().zipLists().values());
    scenario.outsideFiles().prices().ifPresent(files::add);
    return files.stream().flatMap(path -> parts(path).stream()).toList();
  }

  /** A bare .shp is one of several files of one stem. */
  private static List<Path> parts(Path path) {
    String name = path.getFileName().toString();
    if (!name.endsWith(".shp")) {
      return List.of(path);
    }
    String stem = name.substring(0, name.length() - "shp".length());
    return Stream.of("shp", "dbf", "prj", "cpg")
        .map(ending -> path.resolveSibling(stem + ending))
        .toList();
  }

  private static String sha256(Path file) {
    try {
      return Files.isRegularFile(file) ? Sha256.of(file) : MISSING;
    } catch (IOException e) {
      // Whoever reads the file for its content says what is wrong with it.
      return MISSING;
    }
  }
}
