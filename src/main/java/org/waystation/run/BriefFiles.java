package org.waystation.run;

import java.util.HashSet;
import java.util.Set;
import org.waystation.scenario.FilesKept;

/** Lets through those files of a run that are wanted. */
final class BriefFiles {
  private static final Set<String> BRIEF = brief();

  private BriefFiles() {}

  private static Set<String> brief() {
    Set<String> names = new HashSet<>(CertificateFile.RESTS_ON);
    names.add(CertificateFile.FILE);
    names.add(StationLayer.FILE);
    names.add(Summary.FILE);
    names.add(PlanningRun.LOG);
    names.add(Manifest.FILE);
    return names;
  }

  /** A sink that passes on what is wanted and does not even make the rest. */
  static FileSink sink(FilesKept wanted, FileSink files) {
    return wanted == FilesKept.FULL
        ? files
        : (name, content) -> {
          if (BRIEF.contains(name)) {
            files.write(name, content);
          }
        };
  }
}
