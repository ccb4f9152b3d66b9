package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.waystation.cost.PostalParameters;

/** Parcels as powers of two, so that a sum names the ZIPs. */
class WhoGainsTest {
  private static final PostalParameters POSTAL =
      new PostalParameters(4.00, 0.50, 1.50, 0, List.of(4.00));

  /**
   * The post costs the shipper 4.50 and society 2.00; stations cost 1, 3, 4.50 and 6 USD a parcel;
   * the last ZIP has none.
   */
  private static final List<ZipLedger> SCOPE =
      List.of(
          ledger(Outcomes.served("00001", 1, 10, 1)),
          ledger(Outcomes.served("00002", 2, 10, 6)),
          ledger(Outcomes.served("00004", 4, 10, 18)),
          ledger(Outcomes.served("00008", 8, 10, 48)),
          ledger(Outcomes.unserved("00016", 16)));

  @Test
  void whoGainsWhere() {
    WhoGains gains = WhoGains.of(SCOPE, POSTAL);

    assertEquals(new WhoGains.Group(2, 0, 0b0011, 350 + 2 * 150), gains.shipperGains());
    assertEquals(new WhoGains.Group(1, 0, 0b1000, 8 * 150), gains.shipperLoses());
    assertEquals(new WhoGains.Group(1, 0, 0b0001, 100), gains.societyGains());
    assertEquals(
        new WhoGains.Group(3, 0, 0b1110, 2 * 100 + 4 * 250 + 8 * 400), gains.societyLoses());
    assertEquals(new WhoGains.Group(1, 0, 0b0010, 2 * 100), gains.skimmed());
  }

  @Property
  void aDearerPostNeverMakesTheShipperGainLess(
      @ForAll @DoubleRange(min = 0, max = 9) double price,
      @ForAll @DoubleRange(min = 0, max = 9) double rise) {
    WhoGains cheap = WhoGains.of(SCOPE, at(price));
    WhoGains dear = WhoGains.of(SCOPE, at(price + rise));

    assertEquals(true, dear.shipperGains().cents() >= cheap.shipperGains().cents());
    assertEquals(true, dear.shipperGains().zips() >= cheap.shipperGains().zips());
    assertEquals(cheap.societyLoses(), dear.societyLoses(), "a price moves money, not cost");
  }

  private static PostalParameters at(double price) {
    return new PostalParameters(price, 0.50, 1.50, 0, List.of(price));
  }

  private static ZipLedger ledger(ZipOutcome zip) {
    return Outcomes.ledger(zip, 4.00, 1.50, 3.00);
  }
}
