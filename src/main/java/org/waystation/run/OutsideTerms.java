package org.waystation.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystation.cost.OfferPlace;
import org.waystation.geodata.OutsidePricesFile;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipListFile;

/**
 * What files of a scenario say of single ZIPs to those who deliver besides stations: where a
 * carrier delivers, what is remote to it, and prices of a ZIP's own.
 *
 * @param listsOfZip names of the lists that hold a ZIP; ZIPs in no list need not be there
 * @param usdPerParcel by ZIP, then by provider; ZIPs where the scenario's prices hold need not be
 *     there
 */
record OutsideTerms(
    Map<String, Set<String>> listsOfZip, Map<String, Map<String, Double>> usdPerParcel) {
  /** No such file. */
  static final OutsideTerms NONE = new OutsideTerms(Map.of(), Map.of());

  OutsideTerms {
    listsOfZip = Map.copyOf(listsOfZip);
    usdPerParcel = Map.copyOf(usdPerParcel);
  }

  /**
   * From files.
   *
   * @param lists by the name of the list
   */
  static OutsideTerms of(Map<String, ZipListFile> lists, Optional<OutsidePricesFile> prices) {
    Map<String, Set<String>> ofZip = new HashMap<>();
    lists.forEach(
        (name, file) ->
            file.zips()
                .forEach(zip -> ofZip.computeIfAbsent(zip, key -> new HashSet<>()).add(name)));
    return new OutsideTerms(ofZip, prices.map(OutsidePricesFile::usdByProvider).orElse(Map.of()));
  }

  /** A ZIP as those who would deliver to it see it. */
  OfferPlace place(ZipArea zip) {
    return new OfferPlace(
        zip.place().state(),
        zip.population(),
        zip.landSquareMiles(),
        listsOfZip.getOrDefault(zip.zip(), Set.of()),
        usdPerParcel.getOrDefault(zip.zip(), Map.of()));
  }
}
