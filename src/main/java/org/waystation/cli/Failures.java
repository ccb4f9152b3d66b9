package org.waystation.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.waystation.bench.InstanceException;
import org.waystation.export.OutputException;
import org.waystation.geodata.file.DataFileException;
import org.waystation.report.ReportException;
import org.waystation.run.InputException;
import org.waystation.run.NoPlanException;
import org.waystation.scenario.ScenarioException;
import org.waystation.scenario.ScenarioFault;
import org.waystation.solve.Termination;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into messages and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  /**
   * A failure as the user meets it.
   *
   * @param exitCode with which the program ends
   * @param faults full sentences, never empty
   */
  record Failure(int exitCode, List<String> faults) {
    static Failure of(Exception e) {
      if (e instanceof ScenarioException scenario) {
        return new Failure(
            ExitCode.WRONG_INPUT, scenario.faults().stream().map(ScenarioFault::toString).toList());
      }
      if (e instanceof DataFileException data) {
        return new Failure(ExitCode.WRONG_INPUT, data.faults());
      }
      if (e instanceof ReportException report) {
        return new Failure(ExitCode.WRONG_INPUT, report.faults());
      }
      if (e instanceof InputException input) {
        return new Failure(ExitCode.WRONG_INPUT, input.faults());
      }
      if (e instanceof OutputException || e instanceof InstanceException) {
        return new Failure(ExitCode.WRONG_INPUT, List.of(e.getMessage()));
      }
      if (e instanceof NoPlanException noPlan) {
        return new Failure(code(noPlan.termination()), List.of(e.getMessage()));
      }
      return new Failure(ExitCode.INTERNAL, List.of("internal error: " + e));
    }

    private static int code(Termination withoutPlan) {
      return switch (withoutPlan) {
        case INFEASIBLE -> ExitCode.INFEASIBLE;
        case INTERRUPTED_WITHOUT_PLAN -> ExitCode.INTERRUPTED;
        default -> ExitCode.LIMIT_WITHOUT_PLAN;
      };
    }
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    Failure failure = Failure.of(e);
    for (String fault : failure.faults()) {
      say(command, "fault", fault);
    }
    if (failure.exitCode() == ExitCode.INTERNAL) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      say(command, "trace", trace.toString().strip());
    }
    return failure.exitCode();
  }

  private static void say(CommandLine command, String event, String text) {
    Object speaker = command.getCommand();
    boolean json =
        speaker instanceof Messages.Speaker one && one.messages().format() == Messages.Format.JSON;
    command
        .getErr()
        .println(
            json
                ? ((Messages.Speaker) speaker).messages().formed(event, text)
                : command.getColorScheme().errorText(text));
  }
}
