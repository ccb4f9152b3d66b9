package org.waystation.locate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.waystation.export.OutputFolder;
import org.waystation.run.BuildInfo;
import org.waystation.run.InputException;
import org.waystation.run.Listener;
import org.waystation.run.PeakMemory;
import org.waystation.solve.StopSignal;
import org.waystation.solve.regions.RegionEngine;
import org.waystation.solve.regions.RegionResult;
import org.waystation.solve.regions.RegionSolver;
import org.waystation.units.Count;

/** From a file of points to a folder with stations and their certificate. */
public final class LocateRun {
  /** Makes the engine once the input is known to be sound. */
  @FunctionalInterface
  public interface Engines {
    /**
     * Starts an engine.
     *
     * @throws InputException if it cannot be reached
     */
    RegionEngine start();
  }

  private final Engines engines;
  private final Listener listener;

  /**
   * @param engines what carries the regions; closed at the end
   * @param listener hears how it goes on
   */
  public LocateRun(Engines engines, Listener listener) {
    this.engines = engines;
    this.listener = listener;
  }

  /**
   * Solves and writes.
   *
   * @param interrupted once raised, the best plan so far is written
   * @return the answer in a few lines
   * @throws InputException if there are fewer points than stations
   */
  public List<String> run(LocateRequest request, StopSignal interrupted) {
    long begun = System.nanoTime();
    listener.step("read");
    PointsFile file = PointsFile.read(request.points(), request.circuity());
    int n = file.points().size();
    if (request.stations() > n) {
      throw new InputException(
          List.of(
              "--stations must be at most the "
                  + n
                  + " points of "
                  + file.file().path()
                  + ", was ["
                  + request.stations()
                  + "]\nMaybe another file was meant."));
    }
    try (OutputFolder out = OutputFolder.open(request.out());
        RegionEngine engine = engines.start()) {
      listener.step("solve");
      RegionResult result =
          new RegionSolver(engine, request.limits(), listener::progressed, interrupted)
              .solve(file.points(), request.stations());
      listener.step("write");
      ObjectNode effort = JsonNodeFactory.instance.objectNode();
      effort.put("program", BuildInfo.load().shown());
      effort.put("points", file.file().path());
      effort.put("tasksAtOnce", engine.width());
      effort.put("seconds", Math.round((System.nanoTime() - begun) * 1e-6) / 1000.0);
      effort.put("processorSecondsOfThisProcess", processorSeconds());
      effort.put("peakMemoryMiBOfThisProcess", PeakMemory.mebibytes());
      new LocateFiles(file, result).write(out, request, effort);
      return headlines(n, result);
    }
  }

  /** All threads, from the start of Java on; 0 where the system does not tell. */
  private static double processorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Math.round(system.getProcessCpuTime() * 1e-6) / 1000.0
        : 0;
  }

  private static List<String> headlines(int points, RegionResult result) {
    return List.of(
        String.format(
            Locale.ROOT,
            "%s for %s",
            Count.of(result.service().stations().length, "station"),
            Count.of(points, "point")),
        String.format(
            Locale.ROOT,
            "cost %,.3f, no plan below %,.3f: gap %.4f %%",
            result.service().cost() / 1e6,
            result.bound() / 1e6,
            100 * result.relativeGap()));
  }
}
