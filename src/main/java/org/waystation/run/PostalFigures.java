package org.waystation.run;

import java.util.List;
import org.waystation.compare.NationalPost;
import org.waystation.compare.RuralRoutes;
import org.waystation.compare.ShipperAccount;
import org.waystation.compare.UniversalService;
import org.waystation.scenario.CostFigure;

/** What is published of the postal service, from the figures of the cost files. */
final class PostalFigures {
  private final Figures figures;

  PostalFigures(List<CostFigure> figures) {
    this.figures = new Figures(figures);
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
    return figures.value(key);
  }

  private CostFigure figure(String key) {
    return figures.of(key);
  }
}
