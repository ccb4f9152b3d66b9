package org.waystation.cli;

import java.util.List;
import java.util.ServiceLoader;
import org.waystation.locate.LocateRun;
import org.waystation.run.InputException;
import org.waystation.solve.regions.LocalRegions;
import org.waystation.solve.regions.RegionEngine;

/** What {@code --engine} of {@code locate} names. */
final class RegionEngines {
  private RegionEngines() {}

  /**
   * The engine of a name.
   *
   * @param master where its cluster is; empty if not said
   * @param threads of an engine on this machine
   * @throws InputException if there is none of that name, saying how to get it
   */
  static LocateRun.Engines of(String name, String master, int threads) {
    if (name.equals(CaseEngines.LOCAL)) {
      CaseEngines.refuseMaster(master);
      return () -> new LocalRegions(threads);
    }
    RegionEngine.Provider found =
        ServiceLoader.load(RegionEngine.Provider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new InputException(List.of(CaseEngines.missing(name))));
    return () -> found.at(master);
  }
}
