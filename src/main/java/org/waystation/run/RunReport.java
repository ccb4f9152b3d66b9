package org.waystation.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run has to say at its end.
 *
 * @param scenario name of the scenario
 * @param folder where its files are
 * @param headlines the answer in a few lines of text
 */
public record RunReport(String scenario, Path folder, List<String> headlines) {
  public RunReport {
    headlines = List.copyOf(headlines);
  }
}
