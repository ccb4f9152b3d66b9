package org.waystation.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.waystation.batch.Errand;

/**
 * A case of a batch whose files are elsewhere: worked off in a folder of the executor, then carried
 * to its place. Runs on an executor.
 */
final class FarCase {
  private FarCase() {}

  /**
   * Has it run.
   *
   * @param tries how often Spark has tried it, this time included
   * @throws IOException if its folder cannot be brought to its place, or its parent from there
   */
  static Told run(String order, Terms terms, int tries) throws IOException, InterruptedException {
    HadoopFolder far = terms.far().folder();
    String name = "case-" + TaskContext.get().taskAttemptId();
    Path folder = Path.of(SparkFiles.getRootDirectory()).toAbsolutePath().resolve(name);
    try (Errand errand = new Errand(folder, order)) {
      if (!errand.nameOfParent().isEmpty()) {
        far.fetch(errand.nameOfParent(), errand.here(errand.nameOfParent()));
      }
      Told told = Workplace.run(errand.line(), terms, tries);
      if (Files.isDirectory(errand.here(errand.name()))) {
        far.putFolder(errand.here(errand.name()), errand.name());
      }
      return told;
    }
  }
}
