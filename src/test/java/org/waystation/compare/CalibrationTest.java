package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystation.cost.PostalNetwork;
import org.waystation.cost.PostalParameters;
import org.waystation.cost.Worked;

/** Each row done again by hand from the published figures. */
class CalibrationTest {
  private static final List<Calibration.Row> ROWS =
      rows(
          PostalLedger.of(
              "US", List.of(Outcomes.ledger(Outcomes.served("00002", 2, 10, 6), 4, 1.5, 3))));

  private static List<Calibration.Row> rows(PostalLedger scope) {
    return Calibration.rows(
        new PostalParameters(4.80, 0.60, 2.10, 0, List.of(4.80)),
        new PostalNetwork(Worked.postalNetwork(), 2.10),
        new NationalPost(80.5e9, 89.8e9, 108.7e9, 6.87e9, 32.6e9),
        new RuralRoutes(44.8e6, 3.7e6, 78_500, 8, 224 * 1.4, 0.39),
        new ShipperAccount(
            6e9,
            List.of(1.7e9, 1.25e9, 1.0e9),
            new ShipperAccount.Earlier(6, 1.54e9, 3.9e9, 1.6e9),
            0.045),
        scope);
  }

  @Test
  void packages() {
    row("fully loaded cost of a package, and its revenue", 4.773, 4.745, 0.001);
    row("cost of all packages, and their revenue", 32.79e9, 32.6e9, 0.01e9);
    row("revenue and expenses of the whole postal service", 80.5e9, 89.8e9, 1);
  }

  /** 1.49 x 1.045^6 = 1.945; 6 B less 1.7, 1.25 and 1.0 B times 2.10, beside 41 % of 6 B. */
  @Test
  void account() {
    row("incremental cost of a parcel, and that of 2019 raised by wages", 2.10, 1.945, 0.001);
    row("contribution of the account at 1.70 B parcels", 2.43e9, 2.4615e9, 0.001e9);
    row("contribution of the account at 1.25 B parcels", 3.375e9, 2.4615e9, 0.001e9);
    row("contribution of the account at 1.00 B parcels", 3.9e9, 2.4615e9, 0.001e9);
  }

  /** 0.9584 minutes: 44.8 M of them are 715,600 hours a day, 89,450 routes of 8 hours. */
  @Test
  void routes() {
    row("delivery to a rural box, and at the curb", 288.9, 313.6, 0.1);
    row("rural routes of the nation", 89_450, 78_500, 60);
  }

  @Test
  void scopeBesideNation() {
    row("incremental part of the parcels' cost in scope", 0.5, 0.39, 1e-9);
    row("boxes in scope", 10, 44.8e6, 1e-9);
    row("route miles in scope", 2, 3.7e6, 1e-9);
    row("boxes per route mile in scope", 5, 12.108, 0.001);
    assertEquals((5 - 12.108) / 12.108, find("boxes per route mile in scope").deviation(), 0.0001);
  }

  @Test
  void aScopeWithoutBoxesHasNothingToCompare() {
    assertEquals(9, rows(PostalLedger.of("US", List.of())).size());
  }

  @Test
  void everyRowSaysWhatItRestsOn() {
    assertEquals(13, ROWS.size());
    ROWS.forEach(row -> assertTrue(row.restsOn().length() > 20, row.quantity()));
  }

  private static void row(String quantity, double model, double published, double tolerance) {
    assertEquals(model, find(quantity).model(), tolerance, quantity);
    assertEquals(published, find(quantity).published(), tolerance, quantity);
  }

  private static Calibration.Row find(String quantity) {
    return ROWS.stream().filter(row -> row.quantity().equals(quantity)).findFirst().orElseThrow();
  }
}
