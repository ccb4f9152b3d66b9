package org.waystation.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waystation.export.LayerContents;
import org.waystation.geodata.WrittenOutlines;
import org.waystation.geodata.ZipOutlines;
import org.waystation.geodata.file.DataFileException;
import org.waystation.scenario.LayerFormat;

/**
 * Whether the layers of a run hold what its plan says, in every format that the run has. Outlines
 * of ZIPs are taken as {@code zips.geojson} has them, for they come from the data set; so are those
 * of the states, which are not compared at all.
 */
final class LayerCheck {
  private static final String PROPERTIES = "\"properties\":";

  private final WrittenRun run;
  private final List<String> faults;
  private final Set<String> names = new HashSet<>();

  LayerCheck(WrittenRun run, List<String> faults) {
    this.run = run;
    this.faults = faults;
    run.manifest().path("files").forEach(file -> names.add(file.path("name").asText()));
  }

  /** The outlines of the ZIPs as the run has written them. */
  ZipOutlines outlines() {
    try {
      return WrittenOutlines.read(run.folder().resolve(ZipLayer.FILE));
    } catch (DataFileException e) {
      throw new DamagedRunException(e.getMessage());
    }
  }

  /**
   * Makes the layers again and compares.
   *
   * @param compared names of files that have been compared already
   */
  void check(List<PlanLayer> layers, Outcome outcome, Comparison comparison, Set<String> compared) {
    List<PlanLayer> open =
        layers.stream()
            .filter(layer -> !compared.contains(layer.fileName(LayerFormat.GEOJSON.word())))
            .filter(layer -> names.contains(layer.fileName(LayerFormat.GEOJSON.word())))
            .toList();
    open.forEach(
        layer ->
            layer.writeGeoJson(
                (name, content) -> compareLines(name, WrittenHashes.inMemory(content))));
    try {
      Path folder = Files.createTempDirectory("waystation-verify-");
      try {
        LayerFiles files =
            new LayerFiles(
                layers, outcome, comparison, run.manifest(), run.json(CertificateFile.FILE));
        compareGeoPackage(files, layers, folder);
        for (PlanLayer layer : layers) {
          compareFiles(layer, folder);
        }
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compareGeoPackage(LayerFiles files, List<PlanLayer> layers, Path folder)
      throws IOException {
    String name = LayerFiles.GEOPACKAGE;
    if (!names.contains(name)) {
      return;
    }
    Path again = folder.resolve(name);
    files.makeGeoPackage(again);
    List<String> tables = new ArrayList<>();
    layers.forEach(layer -> tables.add(layer.layer().name()));
    tables.addAll(LayerFiles.TABLES);
    LayerContents.ofGeoPackage(again, run.folder().resolve(name), tables)
        .forEach(difference -> faults.add(name + ": " + MadeAgain.shown(difference)));
  }

  private void compareFiles(PlanLayer layer, Path folder) throws IOException {
    for (LayerFormat format : List.of(LayerFormat.FGB, LayerFormat.PARQUET, LayerFormat.KML)) {
      String name = layer.fileName(format.word());
      if (names.contains(name)) {
        Path again = folder.resolve(name);
        LayerFiles.make(again, layer, format);
        if (format == LayerFormat.PARQUET) {
          LayerContents.ofGeoParquet(again, run.folder().resolve(name))
              .forEach(difference -> faults.add(name + ": " + MadeAgain.shown(difference)));
        } else if (!Arrays.equals(Files.readAllBytes(again), WrittenHashes.bytes(run, name))) {
          faults.add(name + ": does not hold what the plan says");
        }
      }
    }
  }

  /** Of features that differ, tells the properties: geometries are long. */
  private void compareLines(String name, byte[] again) {
    String[] expected = lines(again);
    String[] found = lines(WrittenHashes.bytes(run, name));
    for (int k = 0; k < Math.max(expected.length, found.length); k++) {
      String should = k < expected.length ? expected[k] : "nothing";
      String is = k < found.length ? found[k] : "nothing";
      if (!should.equals(is)) {
        boolean geometryOnly = properties(should).equals(properties(is));
        faults.add(
            name
                + ":"
                + (k + 1)
                + (geometryOnly
                    ? ": has another geometry than the plan: ["
                    : ": should read [" + MadeAgain.shown(properties(should)) + "], found [")
                + MadeAgain.shown(properties(is))
                + "]");
        return;
      }
    }
  }

  private static String[] lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).split("\n", -1);
  }

  private static String properties(String line) {
    int at = line.indexOf(PROPERTIES);
    return at < 0 ? line : line.substring(at + PROPERTIES.length());
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
