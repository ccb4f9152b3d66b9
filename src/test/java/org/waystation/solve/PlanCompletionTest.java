package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;

class PlanCompletionTest {
  /** Against every choice of who is left outside. */
  @Property(seed = "1", tries = 400)
  void is_exact_for_every_set_of_sites(@ForAll long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    PlanCompletion completion = new PlanCompletion(problem);
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          int[] sites = IntStream.range(0, open.length).filter(j -> open[j]).toArray();
          Optional<PlanCompletion.Completed> found = completion.complete(sites);
          double cost = BruteForce.cost(problem, open);
          assertEquals(Double.isFinite(cost), found.isPresent());
          if (found.isPresent()) {
            assertEquals(cost, found.get().objective(), 1e-12 * (1 + Math.abs(cost)) * 8);
            PlanVerifier verifier = new PlanVerifier(problem);
            assertEquals(List.of(), verifier.violations(found.get().plan()));
            assertEquals(
                verifier.verify(found.get().plan()).objectiveUsdPerYear(),
                found.get().objective(),
                "to the last bit: bounds are compared with it");
          }
        });
  }
}
