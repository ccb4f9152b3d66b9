package org.waystation.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.compare.NationalPost;
import org.waystation.compare.RuralRoutes;
import org.waystation.compare.ShipperAccount;
import org.waystation.compare.UniversalService;
import org.waystation.scenario.CostFigure;

/** What is published of the postal service, from the figures of the cost files. */
final class PostalFigures {
  private final Map<String, CostFigure> figures = new HashMap<>();

  PostalFigures(List<CostFigure> figures) {
    figures.forEach(figure -> this.figures.put(figure.key(), figure));
  }

  UniversalService.Nation service() {
    return new UniversalService.Nation(
        value("postalAddresses"), value("postalDeliveryDaysPerWeek"));
  }

  NationalPost nation() {
    return new NationalPost(
        value("postalRevenueUsdPerYear"),
        value("postalExpensesUsdPerYear"),
        value("postalPiecesPerYear"),
        value("postalPackagesPerYear"),
        value("postalPackageRevenueUsdPerYear"));
  }

  RuralRoutes rural() {
    return new RuralRoutes(
        value("postalRuralBoxes"),
        value("postalRuralMilesPerDay"),
        value("postalRuralRoutes"),
        value("postalRouteHoursPerDay"),
        value("curbsideUsdPerBoxOf2010") * value("priceRiseSince2010"),
        value("ruralAttributableShareOf1990"));
  }

  ShipperAccount account() {
    return new ShipperAccount(
        value("shipperPostalUsdPerYear"),
        List.of(
            value("largeVolumeParcelsPerYear"),
            value("middleVolumeParcelsPerYear"),
            value("smallVolumeParcelsPerYear")),
        new ShipperAccount.Earlier(
            figure("shipperPostalUsdPerYear").year() - figure("accountRevenueUsdOf2019").year(),
            value("accountParcelsOf2019"),
            value("accountRevenueUsdOf2019"),
            value("accountContributionUsdOf2019")),
        value("postalWageGrowthPerYear"));
  }

  private double value(String key) {
    return figure(key).value();
  }

  private CostFigure figure(String key) {
    CostFigure figure = figures.get(key);
    if (figure == null) {
      throw new IllegalStateException("no figure [" + key + "] in the cost files");
    }
    return figure;
  }
}
