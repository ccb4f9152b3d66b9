package org.waystation.run;

import java.util.List;
import java.util.Locale;

/** Checks what a certificate claims against plan and multipliers. */
final class CertificateCheck {
  private final Certificate certificate;
  private final Outcome outcome;
  private final List<String> faults;

  /**
   * @param certificate as a file claims it
   * @param outcome of the written plan
   * @param faults takes what does not agree
   */
  CertificateCheck(Certificate certificate, Outcome outcome, List<String> faults) {
    this.certificate = certificate;
    this.outcome = outcome;
    this.faults = faults;
  }

  void check() {
    checkMoney();
    checkBound();
  }

  /** The plan's cost by a second way: compensated sums in dollars against whole cents. */
  private void checkMoney() {
    long cents = outcome.totals().total();
    long summed = Math.round(outcome.verified().objectiveUsdPerYear() * 100);
    // Each of the three parts of a share is rounded to cents; whole ZIPs are cents to begin with.
    double rounding = 1.5 * outcome.verified().plan().shares().size();
    if (Math.abs(cents - summed) > rounding) {
      faults.add(
          text(
              "the plan costs %,.2f USD a year by component and %,.2f by arc",
              cents / 100.0, summed / 100.0));
    }
  }

  /** Objective and bound by the aim of the scenario, from plan and multipliers alone. */
  private void checkBound() {
    Aim aim = certificate.aim();
    double objective = aim.objective(outcome);
    if (objective != certificate.objective()) {
      faults.add(
          text(
              "%s: objective: the plan comes to %s, found [%s]",
              CertificateFile.FILE,
              certificate.shown(objective),
              certificate.shown(certificate.objective())));
    }
    double proven = aim.proven(certificate.proof().multipliers(), certificate.proof().impossible());
    double least = aim.maximises() ? Math.max(proven, objective) : Math.min(proven, objective);
    if (least != certificate.proof().bound()) {
      faults.add(
          text(
              "%s: provenBound: the multipliers prove a bound of %s, found [%s]",
              CertificateFile.FILE,
              certificate.shown(least),
              certificate.shown(certificate.proof().bound())));
    }
    double tightest = certificate.isProvenHere() ? least : objective;
    boolean within =
        !Certificate.isTighter(aim, least, certificate.bound())
            && !Certificate.isTighter(aim, certificate.bound(), tightest);
    if (!within) {
      faults.add(
          text(
              "%s: the bound must lie in %s to %s, found [%s]",
              CertificateFile.FILE,
              certificate.shown(least),
              certificate.shown(tightest),
              certificate.shown(certificate.bound())));
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
