package org.waystation.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.compare.ChannelUse;
import org.waystation.compare.Coverage;
import org.waystation.compare.CoverageMeasures;
import org.waystation.compare.PostalComparison;
import org.waystation.compare.UniversalService;
import org.waystation.compare.ZipComparison;
import org.waystation.cost.PostalParameters;
import org.waystation.scenario.ResolvedScenario;

/**
 * The plan beside postal universal service.
 *
 * @param postal the postal parameters compared with
 * @param channels who delivers what
 * @param atPrices one comparison per price
 * @param zipsAtPrices the same by ZIP, for the served ZIPs
 * @param atIncrementalCost against what the parcels cost the postal service
 * @param coverage shares within the usual road distances
 * @param universal what the postal service delivers whatever the plan
 * @param books of the postal service
 * @param equity who is served how well and at what cost, and who gains
 */
record Comparison(
    PostalParameters postal,
    List<ChannelUse> channels,
    List<PostalComparison> atPrices,
    List<Map<String, ZipComparison>> zipsAtPrices,
    PostalComparison atIncrementalCost,
    List<Coverage> coverage,
    UniversalService universal,
    PostalBooks books,
    Equity equity) {

  /**
   * @param ruralCodes rural-urban codes by ZIP, of the scope or of more than that
   */
  static Comparison of(
      Outcome outcome, ResolvedScenario resolved, Map<String, Integer> ruralCodes) {
    PostalParameters postal = resolved.scenario().costs().postal();
    PostalFigures figures = new PostalFigures(resolved.figures());
    List<PostalComparison> atPrices = PostalComparison.atPrices(outcome.zips(), postal);
    PostalBooks books = PostalBooks.of(outcome, postal, figures);
    return new Comparison(
        postal,
        Channels.of(outcome),
        atPrices,
        atPrices.stream().map(Comparison::byZip).toList(),
        PostalComparison.atIncrementalCost(books.zips(), postal),
        CoverageMeasures.of(outcome.zips(), CoverageMeasures.USUAL),
        UniversalService.of(outcome.zips(), figures.service()),
        books,
        Equity.of(outcome, books, postal, ruralCodes));
  }

  /** ZIPs to which the post has another price than everywhere. */
  long zipsWithOwnPrice() {
    return books.zips().stream()
        .filter(zip -> zip.priceUsdPerParcel() != postal.priceUsdPerParcel())
        .count();
  }

  private static Map<String, ZipComparison> byZip(PostalComparison comparison) {
    Map<String, ZipComparison> byZip = new HashMap<>();
    comparison.zips().forEach(zip -> byZip.put(zip.zip().zip(), zip));
    return byZip;
  }
}
