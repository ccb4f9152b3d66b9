package org.waystation.run;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.waystation.export.OutputFolder;
import org.waystation.export.WholeFile;
import org.waystation.report.RunSource;
import org.waystation.scenario.FilesKept;

/**
 * Lets through those files of a run that are wanted, and does not even make the rest; but what only
 * the page for readers needs is held in memory for it.
 */
final class WantedFiles implements FileSink {
  private static final Set<String> BRIEF = brief();

  /** The page holds what it shows of it. */
  private static final Set<String> FOR_THE_PAGE = Set.of(PlanTables.LEDGER);

  private final FilesKept wanted;
  private final OutputFolder output;
  private final Map<String, byte[]> held = new HashMap<>();

  WantedFiles(FilesKept wanted, OutputFolder output) {
    this.wanted = wanted;
    this.output = output;
  }

  private static Set<String> brief() {
    Set<String> names = new HashSet<>(CertificateFile.RESTS_ON);
    names.add(CertificateFile.FILE);
    names.add(OfferFiles.FILE);
    names.add(OutsidePrices.FILE);
    names.add(StationLayer.FILE);
    names.add(Summary.FILE);
    names.add(PlanningRun.LOG);
    names.add(Manifest.FILE);
    return names;
  }

  /** Whether there is a page for readers, which needs the outlines of ZIPs. */
  boolean havePage() {
    return wanted != FilesKept.BRIEF;
  }

  /** Whether there are pictures, and layers in formats of their own. */
  boolean haveLayers() {
    return wanted == FilesKept.FULL;
  }

  @Override
  public void write(String name, WholeFile.Content content) {
    if (haveLayers() || (havePage() ? !FOR_THE_PAGE.contains(name) : BRIEF.contains(name))) {
      output.write(name, content);
    } else if (havePage()) {
      held.put(name, WrittenHashes.inMemory(content));
    }
  }

  /** The files that the page is made from. */
  RunSource forThePage() {
    return name ->
        held.containsKey(name) ? new ByteArrayInputStream(held.get(name)) : output.open(name);
  }
}
