package org.waystation.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that say of single ZIPs who delivers there besides stations, and for how much.
 *
 * @param zipLists files of the ZIP lists of carriers, by the name of the list
 * @param prices what a parcel to a ZIP costs, where it is not what it costs everywhere
 * @param providers who may stand in the file of prices, whether the scenario offers them or not
 */
public record OutsideFiles(
    Map<String, Path> zipLists, Optional<Path> prices, List<String> providers) {
  public OutsideFiles {
    zipLists = Map.copyOf(zipLists);
    providers = List.copyOf(providers);
  }
}
