package org.waystation.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystation.auction.Bid;
import org.waystation.auction.Lot;
import org.waystation.geodata.BundleEntry;
import org.waystation.geodata.BundleFile;
import org.waystation.geodata.UnitFile;

/** Bids for several delivery units together, all or nothing, among what is for sale. */
final class SaleBundles {
  private static final double ALL_OR_NOTHING = 1;

  private SaleBundles() {}

  /** Warns of bundles that name what is not for sale; refuses a file of nothing else. */
  static void check(BundleFile file, Optional<UnitFile> units, Network network, RunLog log) {
    Set<String> zips = new HashSet<>();
    network.zips().forEach(zip -> zips.add(zip.zip()));
    Set<String> known = new HashSet<>();
    if (units.isEmpty()) {
      known.addAll(zips);
    } else {
      units.get().units().stream()
          .filter(unit -> unit.zips().stream().anyMatch(zips::contains))
          .forEach(unit -> known.add(unit.unit()));
    }
    List<BundleEntry> out = file.bundles().stream().filter(bundle -> !isOf(bundle, known)).toList();
    if (out.isEmpty()) {
      return;
    }
    String first =
        out.get(0).parts().stream()
            .map(BundleEntry.Part::unit)
            .filter(unit -> !known.contains(unit))
            .findFirst()
            .orElseThrow();
    String told =
        "bundle [" + out.get(0).bundle() + "] names unit [" + first + "], which is not for sale";
    if (out.size() == file.bundles().size()) {
      throw new InputException(
          List.of(
              file.file().path()
                  + ": no bundle is of units for sale: "
                  + told
                  + "\nMaybe name units as in auction.unitsFile, or ZIPs in scope without one."));
    }
    log.warn(
        file.file().path()
            + ": "
            + out.size()
            + " bundles name units that are not for sale and take no part, the first: "
            + told);
  }

  /** Those of the bundles all of whose units are for sale. */
  static List<BundleEntry> forSale(List<BundleEntry> bundles, List<SaleUnit> units) {
    Set<String> known = new HashSet<>();
    units.forEach(unit -> known.add(unit.unit().id()));
    return bundles.stream().filter(bundle -> isOf(bundle, known)).toList();
  }

  /** Refuses a bundle of a file that has the name of a bid for an area. */
  static void requireOtherNames(List<BundleEntry> listed, List<BundleEntry> ofAreas) {
    Set<String> taken = new HashSet<>();
    ofAreas.forEach(bundle -> taken.add(bundle.bundle()));
    List<String> faults =
        listed.stream()
            .filter(bundle -> taken.contains(bundle.bundle()))
            .map(
                bundle ->
                    bundle.origin()
                        + ": bundle ["
                        + bundle.bundle()
                        + "] has the name of a bid of auction.bidders for an area\nMaybe rename it.")
            .toList();
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
  }

  private static boolean isOf(BundleEntry bundle, Set<String> units) {
    return bundle.parts().stream().map(BundleEntry.Part::unit).allMatch(units::contains);
  }

  static String id(BundleEntry bundle) {
    return "bundle/" + bundle.bundle();
  }

  /** The bid; its price of a parcel is the mean over all its parcels. */
  static Bid bid(BundleEntry bundle) {
    List<Lot> lots =
        bundle.parts().stream().map(part -> new Lot(part.unit(), part.parcelsPerDay())).toList();
    long parcels = lots.stream().mapToLong(Lot::parcelsPerDay).sum();
    return new Bid(
        id(bundle),
        bundle.bidder(),
        lots,
        ALL_OR_NOTHING,
        bundle.usdPerDay() / parcels,
        bundle.tender(),
        "");
  }
}
