package org.waystation.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.waystation.cost.OfferPlace;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipListFile;

/**
 * The lists of ZIPs that a scenario names: where a carrier delivers, and what is remote to it.
 *
 * @param ofZip names of the lists that hold a ZIP; ZIPs in no list need not be there
 */
record ZipLists(Map<String, Set<String>> ofZip) {
  /** No lists. */
  static final ZipLists NONE = new ZipLists(Map.of());

  ZipLists {
    ofZip = Map.copyOf(ofZip);
  }

  /** From files, by the name of the list. */
  static ZipLists of(Map<String, ZipListFile> files) {
    Map<String, Set<String>> ofZip = new HashMap<>();
    files.forEach(
        (name, file) ->
            file.zips()
                .forEach(zip -> ofZip.computeIfAbsent(zip, key -> new HashSet<>()).add(name)));
    return new ZipLists(ofZip);
  }

  /** A ZIP as those who would deliver to it see it. */
  OfferPlace place(ZipArea zip) {
    return new OfferPlace(
        zip.place().state(),
        zip.population(),
        zip.landSquareMiles(),
        ofZip.getOrDefault(zip.zip(), Set.of()));
  }
}
