package org.waystation.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.waystation.export.ParquetFile;
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

  /**
   * Writes {@code results.parquet}, the same table.
   *
   * @return why it is not written, if the library for it cannot be used on this machine
   */
  Optional<String> writeParquet() {
    Path parquet = batch.root().resolve(BatchFolder.RESULTS_PARQUET);
    try {
      ParquetFile.ofCsv(batch.root().resolve(BatchFolder.RESULTS_CSV), table.columns(), parquet);
      return Optional.empty();
    } catch (ParquetFile.Unavailable e) {
      return Optional.of(parquet + " is not written: " + e.getMessage());
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
