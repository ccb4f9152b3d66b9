package org.waystation.bench;

import org.waystation.solve.ProgressListener;

/** Hears how a benchmark goes on. Progress comes from the solver's threads. */
public interface BenchListener extends ProgressListener {
  /** An instance is about to be built and solved. */
  void begins(BenchInstance instance);

  /** An instance is done. */
  void ends(BenchResult result);

  /** A file holds no instance that can be solved; the sentence says why. */
  void skips(String sentence);

  /** A file looks like an instance and cannot be used. */
  void refuses(UnusableFile file);
}
