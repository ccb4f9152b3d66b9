package org.waystation.spark;

import java.io.Serializable;
import java.util.List;
import org.waystation.batch.BatchOptions;

/**
 * What every task of a batch is told.
 *
 * @param command of a worker process, as the driver would start it
 * @param options limits that a task keeps
 * @param logFolder takes what workers say on standard error; on shared storage
 * @param attempts how often Spark tries a task, at least 1
 */
record Terms(List<String> command, BatchOptions options, String logFolder, int attempts)
    implements Serializable {
  Terms {
    command = List.copyOf(command);
  }
}
