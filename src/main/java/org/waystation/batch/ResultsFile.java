package org.waystation.batch;

import org.waystation.export.WholeFile;

/**
 * Keeps {@code results.csv} up to date. The whole table is written each time, so it is written the
 * more seldom the longer that takes: a fixed share of the time at most, however many cases there
 * are.
 */
final class ResultsFile {
  /** Nothing is written more often than this. */
  private static final long LEAST_NANOS = 2_000_000_000L;

  /** Of a time in which the table is written once, writing takes this part at most. */
  private static final int PART = 50;

  private final BatchFolder batch;
  private final CaseBoard board;
  private final ResultsTable table;
  private boolean changed = true;
  private long written = System.nanoTime();
  private long took;

  ResultsFile(BatchFolder batch, Cases cases, CaseBoard board) {
    this.batch = batch;
    this.board = board;
    this.table = new ResultsTable(cases.list(), cases.variedKeys());
  }

  /** A case is over. */
  void changed() {
    changed = true;
  }

  /** Writes if there is news, and it is time. */
  void writeNowAndThen() {
    if (changed && System.nanoTime() - written > Math.max(LEAST_NANOS, PART * took)) {
      write();
    }
  }

  /** Writes. */
  void write() {
    long begun = System.nanoTime();
    WholeFile.write(
        batch.root().resolve(BatchFolder.RESULTS_CSV), out -> table.write(out, board.outcomes()));
    changed = false;
    written = System.nanoTime();
    took = written - begun;
  }
}
