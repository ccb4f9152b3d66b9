package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystation.geodata.Hub;
import org.waystation.geodata.ZipArea;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.Violation;
import org.waystation.travel.GreatCircleTravel;

/**
 * A written plan: its problem set up again from the tables alone, every arc measured and priced
 * anew, and the plan's certificate held against both.
 *
 * @param hubs as written
 * @param network set up again
 * @param outcome of the written plan, which keeps every constraint
 * @param certificate as written, and found to be true
 */
record WrittenPlan(List<Hub> hubs, Network network, Outcome outcome, Certificate certificate) {

  /**
   * Reads and checks.
   *
   * @param build the program that wrote it, which stands in the certificate
   * @param faults takes what does not agree
   * @return empty if the plan breaks a constraint
   * @throws DamagedRunException if a table cannot be read
   */
  static Optional<WrittenPlan> read(
      WrittenRun run, ResolvedScenario resolved, String build, List<String> faults) {
    Scenario scenario = resolved.scenario();
    List<ZipArea> demand = run.demand();
    List<Hub> hubs = run.hubs();
    List<Site> sites = run.sites(hubs);
    checkHubs(scenario, sites, hubs, faults);
    Network network = Network.of(scenario, demand, sites, OfferFiles.terms(run, scenario));
    Plan plan = run.plan(demand, sites);
    PlanVerifier verifier = new PlanVerifier(network.problem());
    List<Violation> violations = verifier.violations(plan);
    violations.forEach(violation -> faults.add("the plan: " + violation.sentence()));
    if (!violations.isEmpty()) {
      return Optional.empty();
    }
    Outcome outcome = new Outcome(network, verifier.verify(plan), scenario.travel());
    Aim aim = Aim.of(network, scenario);
    JsonNode claimed = run.json(CertificateFile.FILE);
    Certificate certificate = Certificate.claimed(aim, claimed, run.multipliers(demand, aim));
    checkOrigin(certificate, scenario, faults);
    new CertificateCheck(certificate, outcome, faults).check();
    ObjectNode again =
        CertificateFile.of(
            certificate,
            outcome,
            resolved,
            build,
            name -> WrittenHashes.sha256(WrittenHashes.bytes(run, name)));
    MadeAgain.compare(CertificateFile.FILE, claimed, again, faults);
    MadeAgain.refuseOthers(CertificateFile.FILE, claimed, again, faults);
    return Optional.of(new WrittenPlan(hubs, network, outcome, certificate));
  }

  /** Each site's hub must be the nearest, at the distance written. */
  private static void checkHubs(
      Scenario scenario, List<Site> sites, List<Hub> hubs, List<String> faults) {
    if (hubs.isEmpty()) {
      faults.add(ProblemFiles.HUBS + ": holds no hub");
      return;
    }
    double[] nearest =
        new GreatCircleTravel(scenario.travel())
            .nearest(Network.sitePoints(sites), hubs.stream().map(Hub::point).toList())
            .roadMiles();
    for (int j = 0; j < sites.size(); j++) {
      if (nearest[j] != sites.get(j).hubRoadMiles()) {
        faults.add(
            sites.get(j).zip().origin()
                + ": hubRoadMiles: the nearest hub is "
                + nearest[j]
                + " road miles away, found ["
                + sites.get(j).hubRoadMiles()
                + "]");
      }
    }
  }

  /** What the certificate says of the solve, against the scenario that was solved. */
  private static void checkOrigin(Certificate certificate, Scenario scenario, List<String> faults) {
    if (certificate.origin().seed() != scenario.solve().seed()) {
      faults.add(
          text(
              "%s: seed: the scenario says %d, found [%d]",
              CertificateFile.FILE, scenario.solve().seed(), certificate.origin().seed()));
    }
    if (!certificate.origin().engine().equals(scenario.engine().word())) {
      faults.add(
          text(
              "%s: engine.name: the scenario says %s, found [%s]",
              CertificateFile.FILE, scenario.engine().word(), certificate.origin().engine()));
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
