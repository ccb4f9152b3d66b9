package org.waystation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.waystation.locate.LocateVerifier;
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
      description = "folder of a run, a robust plan or of locate, such as out/base")
  private Path folder;

  @Override
  public Integer call() {
    List<String> findings;
    List<String> faults;
    try (Console console = Console.on(spec.commandLine().getErr(), messages)) {
      console.step("verify");
      if (LocateVerifier.isOf(folder)) {
        LocateVerifier.Verdict verdict = LocateVerifier.verify(folder);
        findings = verdict.findings();
        faults = verdict.faults();
      } else {
        RunVerifier.Verdict verdict =
            RobustVerifier.holdsOne(folder)
                ? RobustVerifier.verify(folder)
                : RunVerifier.verify(folder);
        findings = verdict.findings();
        faults = verdict.faults();
      }
    }
    if (faults.isEmpty()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("verified: " + folder);
      findings.forEach(finding -> out.println("  " + finding));
      return ExitCode.DONE;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(messages.formed("fault", "does not verify: " + folder));
    String indent = messages.format() == Messages.Format.TEXT ? "  " : "";
    faults.forEach(fault -> err.println(messages.formed("fault", indent + fault)));
    return ExitCode.WRONG_INPUT;
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
