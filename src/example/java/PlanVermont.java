import java.nio.file.Path;
import java.util.Optional;
import org.waystation.cli.OrToolsEngines;
import org.waystation.run.Listener;
import org.waystation.run.PlanningRun;
import org.waystation.run.RunReport;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioReader;

/**
 * Plans the stations of a state from code. With the jars of {@code target/waystation/lib} on the
 * class path:
 *
 * <pre>java -cp "target/waystation/lib/*" src/example/java/PlanVermont.java out/from-code</pre>
 */
public final class PlanVermont {
  private PlanVermont() {}

  /**
   * @param arguments the folder that the files go to
   */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("waystation.home", "."));
    ResolvedScenario scenario =
        ScenarioReader.read(
            "vermont",
            home.resolve("models"),
            Overrides.none()
                .set("network.stations", "6")
                .set("costs.overrides.stationCapexUsd", "8000000"));
    RunReport report =
        new PlanningRun(home.resolve("geodata"), new OrToolsEngines(), Listener.SILENT)
            .run(scenario, Path.of(arguments[0]), Optional.empty(), () -> false);
    report.headlines().forEach(System.out::println);
  }
}
