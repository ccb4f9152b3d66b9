package org.waystation.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waystation.compare.RuralClass;
import org.waystation.compare.WhoGains;
import org.waystation.compare.WorstState;
import org.waystation.compare.ZipGroup;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.PostalParameters;

/**
 * Who is served how well and at what cost, and who gains.
 *
 * @param scope everybody
 * @param states in alphabetical order
 * @param densities the sparsest first
 * @param ruralClasses from the city outwards; none where no ZIP of the scope has a code
 * @param worst the state served worst, for each of the usual times
 * @param gains over the whole scope
 * @param ruralCodes by ZIP of the scope
 */
record Equity(
    ZipGroup scope,
    List<ZipGroup> states,
    List<ZipGroup> densities,
    List<ZipGroup> ruralClasses,
    List<WorstState> worst,
    WhoGains gains,
    Map<String, Integer> ruralCodes) {

  static Equity of(
      Outcome outcome,
      PostalBooks books,
      PostalParameters postal,
      Map<String, Integer> ruralCodes) {
    List<ZipOutcome> zips = outcome.zips();
    ZipGroup.Measures measures =
        new ZipGroup.Measures(
            postal.shipperUsdPerParcel(),
            outcome.network().costs().parameters().clock().stemMilesPerHour());
    Map<String, Integer> codes = new TreeMap<>(ruralCodes);
    codes.keySet().retainAll(zips.stream().map(ZipOutcome::zip).toList());
    List<ZipGroup> states = ZipGroup.byState(zips, measures);
    return new Equity(
        ZipGroup.of(PostalBooks.WHOLE, zips, measures),
        states,
        ZipGroup.byDensity(zips, measures),
        codes.isEmpty() ? List.of() : byCode(zips, codes, measures),
        WorstState.of(states),
        WhoGains.of(books.zips(), postal),
        codes);
  }

  private static List<ZipGroup> byCode(
      List<ZipOutcome> zips, Map<String, Integer> codes, ZipGroup.Measures measures) {
    return ZipGroup.byClass(
        zips,
        RuralClass.names(),
        zip ->
            (codes.containsKey(zip.zip())
                    ? RuralClass.of(codes.get(zip.zip()))
                    : RuralClass.NOT_CODED)
                .words(),
        measures);
  }
}
