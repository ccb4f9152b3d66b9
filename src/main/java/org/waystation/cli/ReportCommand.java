package org.waystation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.waystation.batch.BatchRun;
import org.waystation.batch.Frontier;
import org.waystation.export.WholeFile;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.report.Report;
import org.waystation.report.RunSource;
import org.waystation.run.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation report}: the page for readers, made again from the files of a run. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Makes report.html again from the files of a run or a batch: one page for readers that"
            + " needs no network.")
final class ReportCommand implements Callable<Integer>, Messages.Speaker {
  @Spec private CommandSpec spec;
  @Mixin private Messages messages;

  @Parameters(paramLabel = "DIR", description = "folder of a run or a batch, such as out/base")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where the page goes (default: report.html in DIR)")
  private Path out;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          List.of(
              "there is no folder ["
                  + folder
                  + "]\nMaybe run the scenario first; its files are then in out/NAME."));
    }
    Path file = out == null ? folder.resolve(Report.FILE) : out;
    if (BatchRun.isBatch(folder)) {
      Frontier.of(folder).writePage(Home.geodata(), file);
      spec.commandLine().getOut().println("the report is in " + file);
      return ExitCode.DONE;
    }
    try (Console console = Console.on(spec.commandLine().getErr(), messages)) {
      console.step("report");
      Report report =
          Report.of(RunSource.folder(folder), new EmbeddedGeodata(Home.geodata()).outlines());
      WholeFile.write(file.toAbsolutePath(), report::writeTo);
    }
    spec.commandLine().getOut().println("the report is in " + file);
    return ExitCode.DONE;
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
