package org.waystation.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PostalAccountTest {
  private static final PostalZip ZIP = new PostalZip(100, 20, 2, 0, 2.20, 5.00);

  /** 1,000 parcels at 4.80: 4,800 paid, 2,200 caused, 5,000 in all, of which 2,800 stay. */
  @Test
  void what_leaves_and_what_stays() {
    PostalAccount account = PostalAccount.of(1000, 4.80, ZIP);

    assertEquals(480_000, account.revenueCents());
    assertEquals(220_000, account.incrementalCents());
    assertEquals(500_000, account.fullyLoadedCents());
    assertEquals(260_000, account.contributionCents());
    assertEquals(280_000, account.fixedCents());
    assertEquals(20_000, account.unpaidIfSentCents());
    assertEquals(280_000, account.unpaidIfGoneCents());
  }

  /** What a leaving parcel leaves unpaid is more than before by just what it contributed. */
  @Property
  void the_contribution_is_what_leaving_costs(
      @ForAll @DoubleRange(min = 0, max = 1e6) double parcels,
      @ForAll @DoubleRange(min = 0, max = 20) double price) {
    PostalAccount account = PostalAccount.of(parcels, price, ZIP);

    assertEquals(
        account.contributionCents(), account.unpaidIfGoneCents() - account.unpaidIfSentCents());
  }

  /** dC/C = eps dV/V: of the fully loaded cost the elasticity's share goes with the parcels. */
  @Test
  void the_avoidable_part_is_the_elasticitys_share() {
    PostalNetwork post = new PostalNetwork(Worked.postalNetwork(), 2.10);
    DensityQuintiles quintiles =
        DensityQuintiles.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 1, 1, 1, 1});
    PostalZip zip = post.zip(583.5, 120, quintiles);
    PostalAccount account = PostalAccount.of(28_008, 4.80, zip);

    assertEquals(2, zip.quintile());
    assertEquals(0.44, account.incrementalCents() / (double) account.fullyLoadedCents(), 1e-6);
  }

  @Test
  void accounts_add_in_cents_and_thousandths() {
    PostalAccount sum = PostalAccount.EMPTY;
    for (int k = 0; k < 1000; k++) {
      sum = sum.plus(PostalAccount.of(0.1, 4.80, ZIP));
    }
    assertEquals(100, sum.parcels());
    assertEquals(48_000, sum.revenueCents());
    assertEquals(22_000, sum.incrementalCents());
  }
}
