package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.waystation.compare.PostalLedger;
import org.waystation.compare.PriceRise;
import org.waystation.cost.Cents;
import org.waystation.cost.PostalAccount;
import org.waystation.cost.PostalParameters;

/** Section {@code postalLedger} of the summary: the books of the postal service for the scope. */
final class LedgerJson {
  private LedgerJson() {}

  static void write(ObjectNode json, Comparison comparison) {
    PostalLedger scope = comparison.books().scope();
    json.put("priceUsdPerParcel", Summary.rounded(comparison.postal().priceUsdPerParcel(), 4));
    if (comparison.zipsWithOwnPrice() > 0) {
      json.put("zipsWithOwnPrice", comparison.zipsWithOwnPrice());
    }
    json.put("boxes", Summary.rounded(scope.boxes(), 0));
    json.put("routeMiles", Summary.rounded(scope.routeMiles(), 0));
    ArrayNode fifths = json.putArray("densityFifthsUpToBoxesPerMile");
    comparison.books().fifths().limits().forEach(limit -> fifths.add(Summary.rounded(limit, 6)));
    json.put("allMailUsdPerYear", usd(scope.allMailCents()));
    account(json.putObject("staying"), scope.staying(), scope.staying().unpaidIfSentCents());
    account(json.putObject("leaving"), scope.leaving(), scope.leaving().unpaidIfGoneCents());
    if (scope.joining().parcels() > 0) {
      ObjectNode joining = json.putObject("joining");
      joining.put("parcelsPerYear", Summary.rounded(scope.joining().parcels(), 3));
      joining.put("revenueUsdPerYear", usd(scope.joining().revenueCents()));
      joining.put("incrementalUsdPerYear", usd(scope.joining().incrementalCents()));
    }
    json.put("shareToday", rounded(scope.shareToday()));
    if (scope.contract().parcels() > 0) {
      contract(json.putObject("contract"), comparison.postal(), scope.contract());
    }
    json.put("contributionLostUsdPerYear", usd(scope.contributionLostCents()));
    json.put("unpaidUsdPerYear", usd(scope.unpaidCents()));
    ArrayNode prices = json.putArray("atPrices");
    for (PostalBooks.AtPrice one : comparison.books().atPrices()) {
      ObjectNode row = prices.addObject();
      row.put("priceUsdPerParcel", Summary.rounded(one.usdPerParcel(), 4));
      row.put("revenueLostUsdPerYear", usd(one.scope().leaving().revenueCents()));
      row.put("contributionLostUsdPerYear", usd(one.scope().contributionLostCents()));
      rise(row.putObject("priceRiseOnPackages"), one.onPackages());
      rise(row.putObject("priceRiseOnAllMail"), one.onAllMail());
    }
  }

  private static void contract(ObjectNode json, PostalParameters postal, PostalAccount bound) {
    json.put("share", rounded(OptionalDouble.of(postal.contractShare())));
    account(json, bound, bound.unpaidIfSentCents());
    json.put("shipperUsdPerYear", usd(shipperCents(postal, bound)));
  }

  /** What the shipper pays for them, with handover: besides the cost of the plan. */
  static long shipperCents(PostalParameters postal, PostalAccount bound) {
    return bound.revenueCents()
        + Cents.of(Cents.round(bound.parcels() * postal.handoverUsdPerParcel()));
  }

  private static void account(ObjectNode json, PostalAccount account, long unpaidCents) {
    json.put("parcelsPerYear", Summary.rounded(account.parcels(), 3));
    json.put("revenueUsdPerYear", usd(account.revenueCents()));
    json.put("incrementalUsdPerYear", usd(account.incrementalCents()));
    json.put("fullyLoadedUsdPerYear", usd(account.fullyLoadedCents()));
    json.put("unpaidUsdPerYear", usd(unpaidCents));
  }

  private static void rise(ObjectNode json, PriceRise rise) {
    json.put("remainingPiecesPerYear", Summary.rounded(rise.remainingPieces(), 0));
    json.put("usdPerPiece", rounded(rise.usdPerPiece()));
    json.put("share", rounded(rise.ratio()));
  }

  /** Null where nothing remains to be charged for. */
  private static BigDecimal rounded(OptionalDouble value) {
    return value.isPresent() ? Summary.rounded(value.getAsDouble(), 6) : null;
  }

  private static BigDecimal usd(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
