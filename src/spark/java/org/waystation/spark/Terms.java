package org.waystation.spark;

import java.io.Serializable;
import java.util.List;
import org.waystation.batch.BatchOptions;

/**
 * What every task of a batch is told.
 *
 * @param command of a worker process, as the driver would start it
 * @param options limits that a task keeps
 * @param logFolder takes what workers say on standard error; on shared storage, or empty for a
 *     folder of the executor's own
 * @param attempts how often Spark tries a task, at least 1
 * @param far where the files are, if not on shared storage; else null
 */
record Terms(
    List<String> command, BatchOptions options, String logFolder, int attempts, FarTerms far)
    implements Serializable {
  Terms {
    command = List.copyOf(command);
  }
}
