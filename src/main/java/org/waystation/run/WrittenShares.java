package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.Share;
import org.waystation.siting.VerifiedPlan;

/**
 * Rounds the shares of divided ZIPs to the decimals with which they are written, before anything is
 * computed from them: so the files hold exactly the plan that was priced. A solver's tolerance is
 * far above these decimals.
 */
final class WrittenShares {
  private static final double RESOLUTION = 1e12;

  private WrittenShares() {}

  /**
   * The same plan with shares in whole units of the last decimal, the last of a ZIP taking the
   * rest.
   */
  static VerifiedPlan of(VerifiedPlan plan) {
    List<Share> shares = plan.plan().shares();
    List<Share> rounded = new ArrayList<>();
    long left = 0;
    for (int k = 0; k < shares.size(); k++) {
      Share share = shares.get(k);
      boolean first = k == 0 || shares.get(k - 1).point() != share.point();
      boolean last = k + 1 == shares.size() || shares.get(k + 1).point() != share.point();
      left = first ? (long) RESOLUTION : left;
      long units = last ? left : Math.round(share.share() * RESOLUTION);
      left -= units;
      rounded.add(new Share(share.point(), share.site(), units / RESOLUTION));
    }
    Plan written = new Plan(plan.plan().openSites(), plan.plan().siteOfPoint(), rounded);
    return new PlanVerifier(plan.problem()).verify(written);
  }
}
