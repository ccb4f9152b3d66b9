package org.waystation.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystation.export.OutputFolder;
import org.waystation.export.WholeFile;
import org.waystation.report.BatchPage;
import org.waystation.report.BatchStory;
import org.waystation.run.InputException;
import org.waystation.units.Count;

/**
 * What the cases of a batch say together: which none beats, which is the knee, which sites are open
 * whatever happens, and what each decision risks.
 */
public final class Frontier {
  /** Worlds of which each has a line of its own. */
  private static final int WORLDS_TOLD = 20;

  private final BatchFolder batch;
  private final Description.Written written;
  private final List<DoneCase> planned;
  private final Map<String, List<DoneCase>> byWorld;
  private final Set<String> front = new HashSet<>();
  private final Map<String, DoneCase> knees = new LinkedHashMap<>();
  private final Regret regret;

  private final List<SiteCounts.Site> sites;

  private Frontier(BatchFolder batch, Description.Written written) {
    this.batch = batch;
    this.written = written;
    this.planned = written.done().stream().filter(DoneCase::isPlanned).toList();
    this.byWorld =
        planned.stream()
            .collect(
                Collectors.groupingBy(
                    DoneCase::world, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    byWorld.forEach(
        (world, cases) -> {
          List<DoneCase> unbeaten = Pareto.front(cases);
          unbeaten.forEach(one -> front.add(one.id()));
          knees.put(world, Pareto.knee(unbeaten));
        });
    this.regret = Regret.of(planned);
    this.sites = SiteCounts.of(batch, planned);
  }

  /**
   * Reads the folder of a batch, which may still be under way.
   *
   * @throws InputException if it holds none, or no case with a plan
   */
  public static Frontier of(Path folder) {
    BatchFolder batch = new BatchFolder(folder);
    Description.Written written = Description.read(batch);
    if (written.done().stream().noneMatch(DoneCase::isPlanned)) {
      throw new InputException(
          List.of(
              "["
                  + folder
                  + "] has no case with a plan yet\nMaybe wait: waystation batch status "
                  + folder));
    }
    return new Frontier(batch, written);
  }

  /** Knees and least worst regret, in a few lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, List<DoneCase>> world : byWorld.entrySet()) {
      if (lines.size() == WORLDS_TOLD) {
        lines.add(
            text(
                "and %,d more worlds, see %s", byWorld.size() - lines.size(), FrontierFiles.CASES));
        break;
      }
      DoneCase knee = knees.get(world.getKey());
      long unbeaten = world.getValue().stream().filter(one -> front.contains(one.id())).count();
      lines.add(
          text(
              "%s: %,d of %s beaten by none; knee at %s, %,.1f M USD a year,"
                  + " %.1f %% of parcels by station (%s)",
              world.getKey(),
              unbeaten,
              Count.of(world.getValue().size(), "plan is", "plans are"),
              Count.of(knee.stations(), "station"),
              knee.cost() / 1e6,
              100 * knee.coverage(),
              knee.id()));
    }
    int best = regret.leastWorst();
    if (best >= 0 && regret.worlds().size() > 1 && regret.rows().size() > 1) {
      Regret.Row row = regret.rows().get(best);
      double worst = row.worst().orElseThrow();
      lines.add(
          worst == 0
              ? text("least worst regret: %s, the cheapest decision in each world", row.decision())
              : text(
                  "least worst regret: %s, at most %,.1f M USD a year above the best decision",
                  row.decision(), worst / 1e6));
    }
    lines.add(
        text(
            "%,d of %,d sites that open in any plan open in at least nine of ten",
            sites.stream().filter(SiteCounts.Site::isNoRegret).count(), sites.size()));
    return lines;
  }

  /**
   * Writes {@code frontier.csv}, {@code regret.csv}, {@code sites.csv}, {@code sites.geojson} and
   * {@code frontier.svg}.
   *
   * @throws org.waystation.export.OutputException if the folder cannot be written
   */
  public void write(Path folder) {
    try (OutputFolder output = OutputFolder.open(folder)) {
      FrontierFiles files = new FrontierFiles(output);
      files.cases(planned, front, knees);
      files.regret(regret);
      files.sites(sites);
      files.chart(new FrontierChart(byWorld, front, knees));
      output.publish(FrontierFiles.CASES, List.of());
    }
  }

  /**
   * Writes the page for readers into the folder of the batch.
   *
   * @param geodataFolder the folder of the embedded data
   * @return where it is
   * @throws org.waystation.export.OutputException if it cannot be written
   */
  public Path writePage(Path geodataFolder) {
    Path file = batch.root().resolve(BatchPage.FILE);
    writePage(geodataFolder, file);
    return file;
  }

  /** Writes the page for readers into a file; its links are those of the folder of the batch. */
  public void writePage(Path geodataFolder, Path file) {
    BatchStory story = new PageStory(batch, written, front, knees, regret, sites).story();
    WholeFile.write(file.toAbsolutePath(), BatchPage.of(story, geodataFolder)::writeTo);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
