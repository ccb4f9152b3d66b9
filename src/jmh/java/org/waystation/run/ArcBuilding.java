package org.waystation.run;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.ScenarioReader;
import org.waystation.siting.SitingProblem;
import org.waystation.travel.GreatCircleTravel;
import org.waystation.travel.TravelRows;

/** From ZIPs and sites of a shipped scenario to travel rows, and to the problem with its prices. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class ArcBuilding {
  /** A scenario of {@code models/scenarios}. */
  @Param({"vermont", "base"})
  String scenario;

  private Scenario resolved;
  private Network network;

  /** Reads the embedded data. */
  @Setup
  public void readData() {
    Path home = Path.of(System.getProperty("waystation.home", "."));
    resolved =
        ScenarioReader.read(scenario, home.resolve("models"), Overrides.none()).scenario();
    network =
        Ground.prepare(
                home.resolve("geodata"), resolved, new RunLog(Listener.SILENT))
            .network();
  }

  /** Measures every pair within the coverage standard. */
  @Benchmark
  public TravelRows travelRows() {
    return new GreatCircleTravel(resolved.travel())
        .rows(Network.points(network.zips()), Network.sitePoints(network.sites()));
  }

  /** Measures and prices every such pair, and sorts the rows. */
  @Benchmark
  public SitingProblem problem() {
    return Network.of(resolved, network.zips(), network.sites()).problem();
  }
}
