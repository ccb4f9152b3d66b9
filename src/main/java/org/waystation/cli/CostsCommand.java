package org.waystation.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waystation.run.CostInquiry;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation costs}: the cost model in the open. */
@Command(
    name = "costs",
    mixinStandardHelpOptions = true,
    description = "The cost model in the open.",
    subcommands = CostsCommand.Explain.class)
final class CostsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: costs explain ZIP --station ZIP");
  }

  /** {@code waystation costs explain}. */
  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description =
          "Shows every step from households to dollars per parcel for one ZIP and one station, and"
              + " the figures that they rest on.")
  static final class Explain implements Callable<Integer>, Messages.Speaker {
    @Spec private CommandSpec spec;
    @Mixin private Messages messages;

    @Parameters(paramLabel = "ZIP", description = "the ZIP that is served")
    private String zip;

    @Option(
        names = "--station",
        paramLabel = "ZIP",
        required = true,
        description = "the ZIP where the station stands")
    private String station;

    @Option(
        names = "--station-parcels",
        paramLabel = "N",
        description =
            "parcels that the station handles in a year, among which its fixed cost is shared"
                + " (default: 5,000,000, the announced billion over 200 stations)")
    private double stationParcels = CostInquiry.ANNOUNCED_PARCELS_PER_STATION;

    @Option(
        names = "--scenario",
        paramLabel = "SCENARIO",
        defaultValue = "base",
        description = "whose figures and prices (default: ${DEFAULT-VALUE})")
    private String scenario;

    @Option(
        names = "--set",
        paramLabel = "KEY=VALUE",
        description = "any value of the scenario, such as postal.priceUsdPerParcel=6; repeatable")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
      if (!(stationParcels > 0) || Double.isInfinite(stationParcels)) {
        throw new ParameterException(
            spec.commandLine(), "--station-parcels must be above 0, was [" + stationParcels + "]");
      }
      Overrides overrides = Overrides.none().said("--set", values);
      CostInquiry inquiry =
          CostInquiry.of(
              Home.geodata(),
              ScenarioReader.read(scenario, Home.models(), overrides),
              zip,
              station,
              stationParcels);
      if (json) {
        spec.commandLine().getOut().println(inquiry.json());
      } else {
        inquiry.lines().forEach(spec.commandLine().getOut()::println);
      }
      return ExitCode.DONE;
    }

    @Override
    public Messages messages() {
      return messages;
    }
  }
}
