package org.waystation.batch;

/** Hears how a batch goes on; called by one thread. */
public interface BatchListener {
  /** A few times a second. */
  void progressed(BatchState state);

  /**
   * A case is over.
   *
   * @param id name of the case
   * @param result how it ended
   * @param text the same in a few words
   */
  void ended(String id, Result result, String text);

  /** Something the planner should know that does not stop the batch. */
  void warn(String what);
}
