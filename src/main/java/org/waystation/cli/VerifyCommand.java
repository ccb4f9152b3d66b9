package org.waystation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waystation.run.RobustVerifier;
import org.waystation.run.RunVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation verify}: trusts nothing but the files of a run. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Re-derives objective, constraints, costs and lower bound of a run from its files alone,"
            + " without a solver. Ends with 0 if all agree, else says what does not.")
final class VerifyCommand implements Callable<Integer>, Messages.Speaker {
  @Spec private CommandSpec spec;
  @Mixin private Messages messages;

  @Parameters(
      paramLabel = "DIR",
      description = "folder of a run or of a robust plan, such as out/base")
  private Path folder;

  @Override
  public Integer call() {
    RunVerifier.Verdict verdict;
    try (Console console = Console.on(spec.commandLine().getErr(), messages)) {
      console.step("verify");
      verdict =
          RobustVerifier.holdsOne(folder)
              ? RobustVerifier.verify(folder)
              : RunVerifier.verify(folder);
    }
    if (verdict.confirmed()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("verified: " + folder);
      verdict.findings().forEach(finding -> out.println("  " + finding));
      return ExitCode.DONE;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(messages.formed("fault", "does not verify: " + folder));
    String indent = messages.format() == Messages.Format.TEXT ? "  " : "";
    verdict.faults().forEach(fault -> err.println(messages.formed("fault", indent + fault)));
    return ExitCode.WRONG_INPUT;
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
