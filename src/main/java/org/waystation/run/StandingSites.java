package org.waystation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stations of a run as a file of sites: they stand, what else should be built? */
public final class StandingSites {
  private StandingSites() {}

  /**
   * The lines of a CSV that {@code geodata.sitesFile} takes, every open station of the run an
   * existing site.
   *
   * @param folder of a run
   * @throws InputException if it holds none
   */
  public static List<String> lines(Path folder) {
    List<String> lines = new ArrayList<>(List.of("zip,role"));
    try {
      new WrittenRun(folder)
          .openStations()
          .forEach(id -> lines.add(id.split(Site.OF_SIZE)[0] + ",existing"));
    } catch (DamagedRunException e) {
      throw new InputException(
          List.of(
              "["
                  + folder
                  + "] is no run to take sites from: "
                  + e.getMessage().lines().findFirst().orElse("")
                  + "\nMaybe name the folder of a run, such as out/base."));
    }
    return lines;
  }
}
