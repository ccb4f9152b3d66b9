package org.waystation.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a run are read from: its folder, or the place where they wait for it. */
@FunctionalInterface
public interface RunSource {
  /**
   * Opens a file.
   *
   * @param name such as {@code comparison.csv}
   * @throws java.nio.file.NoSuchFileException if the run has no such file
   */
  InputStream open(String name) throws IOException;

  /** The files in a folder. */
  static RunSource folder(Path folder) {
    return name -> Files.newInputStream(folder.resolve(name));
  }
}
