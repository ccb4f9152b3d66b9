package org.waystation.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystation.cost.PostalNetwork;
import org.waystation.cost.PostalParameters;

/**
 * The postal model beside what is published: where the two differ, by how much and what that rests
 * on. Rows about the scope compare a part with the whole, and say so.
 */
public final class Calibration {
  private static final int MIDDLE = 2;
  private static final double MINUTES_PER_HOUR = 60;

  private final PostalParameters postal;
  private final PostalNetwork network;
  private final RuralRoutes rural;
  private final List<Row> rows = new ArrayList<>();

  private Calibration(PostalParameters postal, PostalNetwork network, RuralRoutes rural) {
    this.postal = postal;
    this.network = network;
    this.rural = rural;
  }

  /**
   * One quantity by model and by publication.
   *
   * @param quantity in words
   * @param unit of both figures
   * @param model what the model gives
   * @param published what is published, or follows from it by arithmetic
   * @param restsOn what the model's figure, and the difference, come from
   */
  public record Row(String quantity, String unit, double model, double published, String restsOn) {
    /** (model - published) / published. */
    public double deviation() {
      return (model - published) / published;
    }
  }

  /**
   * The table.
   *
   * @param scope the books of the whole scope
   */
  public static List<Row> rows(
      PostalParameters postal,
      PostalNetwork network,
      NationalPost nation,
      RuralRoutes rural,
      ShipperAccount account,
      PostalLedger scope) {
    Calibration calibration = new Calibration(postal, network, rural);
    calibration.packages(nation);
    calibration.account(account);
    calibration.routes();
    calibration.scope(scope);
    return List.copyOf(calibration.rows);
  }

  private double mean() {
    return rural.boxes() / rural.milesPerDay();
  }

  private void packages(NationalPost nation) {
    double fullyLoaded = network.fullyLoadedUsdPerParcel(mean(), MIDDLE);
    add(
        "fully loaded cost of a package, and its revenue",
        "USD/parcel",
        fullyLoaded,
        nation.packageRevenueUsd() / nation.packages(),
        "incremental cost (assumed) over the elasticity of the middle fifth, at the mean density of"
            + " rural routes; cost and revenue would be equal if packages paid just their part");
    add(
        "cost of all packages, and their revenue",
        "USD/year",
        fullyLoaded * nation.packages(),
        nation.packageRevenueUsd(),
        "the row above for all packages of the nation, most of which are not rural");
    add(
        "revenue and expenses of the whole postal service",
        "USD/year",
        nation.revenueUsd(),
        nation.expensesUsd(),
        "both published; the model has no part in it: what is missing before any parcel leaves");
  }

  private void account(ShipperAccount account) {
    ShipperAccount.Earlier earlier = account.earlier();
    add(
        "incremental cost of a parcel, and that of 2019 raised by wages",
        "USD/parcel",
        postal.incrementalUsdPerParcel(),
        earlier.incrementalUsdPerParcel()
            * Math.pow(1 + account.wageGrowthPerYear(), earlier.years()),
        "the assumed cost of now; 2019's is revenue less contribution over parcels, wage growth is"
            + " assumed");
    for (double parcels : account.parcelsPerYear()) {
      add(
          String.format(
              Locale.ROOT, "contribution of the account at %.2f B parcels", parcels / 1e9),
          "USD/year",
          account.usdPerYear() - parcels * postal.incrementalUsdPerParcel(),
          account.usdPerYear() * earlier.margin(),
          "the account's revenue less incremental cost; published is the margin of 2019 on the"
              + " revenue of now; the volume is not public");
    }
  }

  private void routes() {
    add(
        "delivery to a rural box, and at the curb",
        "USD/box-year",
        network.usdPerBoxYear(mean()),
        rural.usdPerBoxYear(),
        "minutes of 1989 at the density of 2019 and an assumed wage; published is 2010, raised by"
            + " prices");
    add(
        "rural routes of the nation",
        "routes",
        rural.boxes() * network.minutesPerBoxDay(mean()) / MINUTES_PER_HOUR / rural.hoursPerDay(),
        rural.routes(),
        "minutes of 1989 at the density of 2019; paid hours of a route are assumed");
  }

  private void scope(PostalLedger scope) {
    if (scope.boxes() == 0) {
      return;
    }
    add(
        "incremental part of the parcels' cost in scope",
        "ratio",
        (double) (scope.staying().incrementalCents() + scope.leaving().incrementalCents())
            / (scope.staying().fullyLoadedCents() + scope.leaving().fullyLoadedCents()),
        rural.attributableShare(),
        "elasticities of 1989 by fifth of the scope's boxes; published is the attributable share of"
            + " all rural delivery in R90-1");
    String part = "; the scope is one part of the nation, with a density of its own";
    add("boxes in scope", "boxes", scope.boxes(), rural.boxes(), "boxes per household" + part);
    add(
        "route miles in scope",
        "miles/day",
        scope.routeMiles(),
        rural.milesPerDay(),
        "tours past boxes at random, without the way from the post office" + part);
    add(
        "boxes per route mile in scope",
        "boxes/mile",
        scope.boxes() / scope.routeMiles(),
        mean(),
        "the two rows above" + part);
  }

  private void add(String quantity, String unit, double model, double published, String restsOn) {
    rows.add(new Row(quantity, unit, model, published, restsOn));
  }
}
