package org.waystation.compare;

import java.util.List;

/**
 * A plan beside what was announced of the programme.
 *
 * @param lines one for each quantity announced
 */
public record Programme(List<Line> lines) {
  public Programme {
    lines = List.copyOf(lines);
  }

  /**
   * One quantity.
   *
   * @param quantity in words
   * @param unit of both figures
   * @param model what the plan gives
   * @param announced what was announced, or follows from it by arithmetic
   * @param source of what was announced
   * @param restsOn what the plan's figure comes from
   */
  public record Line(
      String quantity, String unit, double model, double announced, String source, String restsOn) {
    /** (model - announced) / announced, in percent. */
    public double deviationPercent() {
      return 100 * (model - announced) / announced;
    }
  }

  /**
   * What a plan comes to.
   *
   * @param stations opened
   * @param zips that they serve
   * @param squareMiles of land in these
   * @param parcels to these a year
   * @param capexUsd of all stations together
   * @param jobs they give
   */
  public record Plan(
      int stations, int zips, double squareMiles, double parcels, double capexUsd, Jobs jobs) {}

  /**
   * Jobs at so many hours each.
   *
   * @param drivers on the routes
   * @param inside the stations
   * @param trucks between hub and station
   */
  public record Jobs(double drivers, double inside, double trucks) {
    /** All of them. */
    public double total() {
      return drivers + inside + trucks;
    }
  }

  /** A figure that was announced, with its source. */
  public record Announced(double value, String source) {}

  /**
   * Everything that was announced.
   *
   * @param stations in the whole network
   * @param zips served
   * @param squareMiles of these
   * @param parcels a year
   * @param capexUsd invested
   * @param jobs of all kinds
   * @param jobsPerStation inside a station
   */
  public record Announcement(
      Announced stations,
      Announced zips,
      Announced squareMiles,
      Announced parcels,
      Announced capexUsd,
      Announced jobs,
      Announced jobsPerStation) {}

  /** Holds a plan against the announcement. */
  public static Programme of(Plan plan, Announcement said) {
    double stations = Math.max(1, plan.stations());
    double jobsAtOne = said.jobs().value() / said.stations().value();
    return new Programme(
        List.of(
            line("stations", "stations", plan.stations(), said.stations(), "the scenario"),
            line(
                "ZIPs served by stations",
                "ZIPs",
                plan.zips(),
                said.zips(),
                "scope and coverage floor of the scenario"),
            line(
                "land of these ZIPs",
                "square miles",
                plan.squareMiles(),
                said.squareMiles(),
                "measured, or people over density"),
            line(
                "parcels by stations",
                "parcels/year",
                plan.parcels(),
                said.parcels(),
                "people of these ZIPs, and parcels per household of the scenario"),
            line(
                "investment in stations",
                "USD",
                plan.capexUsd(),
                said.capexUsd(),
                "stations times one figure for each (assumed); what was announced holds vehicles,"
                    + " technology and operations too"),
            line(
                "jobs in all",
                "jobs",
                plan.jobs().total(),
                said.jobs(),
                "drivers, truck drivers and people inside, below; jobs of a parcel's way up to the hub are not counted"),
            line(
                "jobs inside a station",
                "jobs/station",
                plan.jobs().inside() / stations,
                said.jobsPerStation(),
                "sorting cost and half of the running cost (assumed) over the loaded wage and the"
                    + " hours of a job (assumed)"),
            line(
                "drivers and truck drivers of a station",
                "jobs/station",
                (plan.jobs().drivers() + plan.jobs().trucks()) / stations,
                new Announced(
                    jobsAtOne - said.jobsPerStation().value(),
                    "announced jobs over announced stations, less those inside"),
                "shifts of the route model and trailer miles over the hours of a job (assumed)")));
  }

  private static Line line(
      String quantity, String unit, double model, Announced said, String restsOn) {
    return new Line(quantity, unit, model, said.value(), said.source(), restsOn);
  }
}
