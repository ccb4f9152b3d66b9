package org.waystation.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.compare.Coverage;
import org.waystation.compare.CoverageMeasures;
import org.waystation.compare.PostalComparison;
import org.waystation.compare.UniversalService;
import org.waystation.compare.ZipComparison;
import org.waystation.compare.ZipLedger;
import org.waystation.cost.PostalParameters;
import org.waystation.scenario.ResolvedScenario;

/**
 * The plan beside postal universal service.
 *
 * @param postal the postal parameters compared with
 * @param atPrices one comparison per price
 * @param zipsAtPrices the same by ZIP, for the served ZIPs
 * @param ledgers the books of the postal service by ZIP, in the order of the scope
 * @param atIncrementalCost against what the parcels cost the postal service
 * @param coverage shares within the usual road distances
 * @param universal what the postal service delivers whatever the plan
 */
record Comparison(
    PostalParameters postal,
    List<PostalComparison> atPrices,
    List<Map<String, ZipComparison>> zipsAtPrices,
    List<ZipLedger> ledgers,
    PostalComparison atIncrementalCost,
    List<Coverage> coverage,
    UniversalService universal) {

  static Comparison of(Outcome outcome, ResolvedScenario resolved) {
    PostalParameters postal = resolved.scenario().costs().postal();
    List<PostalComparison> atPrices = PostalComparison.atPrices(outcome.zips(), postal);
    List<ZipLedger> ledgers =
        ZipLedger.of(
            outcome.zips(), outcome.network().costs().postalNetwork(), postal.priceUsdPerParcel());
    return new Comparison(
        postal,
        atPrices,
        atPrices.stream().map(Comparison::byZip).toList(),
        ledgers,
        PostalComparison.atIncrementalCost(ledgers, postal),
        CoverageMeasures.of(outcome.zips(), CoverageMeasures.USUAL),
        UniversalService.of(outcome.zips(), new PostalFigures(resolved.figures()).service()));
  }

  private static Map<String, ZipComparison> byZip(PostalComparison comparison) {
    Map<String, ZipComparison> byZip = new HashMap<>();
    comparison.zips().forEach(zip -> byZip.put(zip.zip().zip(), zip));
    return byZip;
  }
}
