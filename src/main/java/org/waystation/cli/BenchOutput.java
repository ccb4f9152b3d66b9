package org.waystation.cli;

import java.io.PrintWriter;
import java.util.List;
import org.waystation.bench.BenchInstance;
import org.waystation.bench.BenchListener;
import org.waystation.bench.BenchReport;
import org.waystation.bench.BenchResult;
import org.waystation.bench.ResultTable;
import org.waystation.bench.SummaryLines;
import org.waystation.bench.UnusableFile;
import org.waystation.solve.Progress;

/** Says a benchmark as it goes: the table on standard output, everything else on the console. */
final class BenchOutput implements BenchListener {
  private final Console console;
  private final PrintWriter out;
  private final ResultTable table;
  private boolean begun;

  /**
   * @param widest length of the longest name of an instance
   */
  BenchOutput(Console console, PrintWriter out, int widest) {
    this.console = console;
    this.out = out;
    this.table = new ResultTable(widest);
  }

  @Override
  public void begins(BenchInstance instance) {
    if (!begun) {
      console.print(out, List.of(table.header()));
      begun = true;
    }
    String stations =
        instance.stations().isPresent() ? ", p " + instance.stations().getAsInt() : "";
    console.task(instance.name() + stations);
  }

  @Override
  public void ends(BenchResult result) {
    console.print(out, table.lines(result));
  }

  @Override
  public void skips(String sentence) {
    console.warn(sentence);
  }

  @Override
  public void refuses(UnusableFile file) {
    console.fault(file.fault());
  }

  @Override
  public void progressed(Progress progress) {
    console.progressed(progress);
  }

  /** The lines below the table, if there is one. */
  void end(BenchReport report, boolean memoryRestarts) {
    if (begun) {
      console.print(out, List.of(""));
      console.print(out, SummaryLines.of(report, memoryRestarts));
    }
  }
}
