package org.waystation.run;

import org.waystation.export.WholeFile;

/** Takes the files of a run: a folder, or the verifier that makes them again to compare. */
@FunctionalInterface
interface FileSink {
  /** Writes one file under its name. */
  void write(String name, WholeFile.Content content);
}
