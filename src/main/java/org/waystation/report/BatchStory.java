package org.waystation.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.waystation.geo.LonLat;

/**
 * What the page of a batch tells, as it was found in the batch's folder.
 *
 * @param name of the batch
 * @param program that made it, with version and commit
 * @param waiting cases that are not over
 * @param cases those that are over, in the order of the plan
 * @param keys that vary, in the order of the plan
 * @param sites that are open in any plan, those open most often first
 * @param regret what each decision risks
 * @param zips every ZIP that is in scope in any plan shown on a map
 * @param plans those shown on maps
 */
public record BatchStory(
    String name,
    String program,
    int waiting,
    List<Case> cases,
    List<String> keys,
    List<Site> sites,
    Regret regret,
    List<Zip> zips,
    List<Plan> plans) {
  /** In place of road miles, of a ZIP that a plan does not have in scope. */
  public static final float OUT_OF_SCOPE = -1;

  public BatchStory {
    cases = List.copyOf(cases);
    keys = List.copyOf(keys);
    sites = List.copyOf(sites);
    zips = List.copyOf(zips);
    plans = List.copyOf(plans);
  }

  /**
   * A case that is over.
   *
   * @param id its name
   * @param link to its page or folder, relative to the page; empty without a plan
   * @param world how the world turns out in it, in words
   * @param varied value of each key that varies
   * @param result how it ended, in a word
   * @param message why it has no plan; else empty
   * @param plan figures of the plan; null without one
   */
  public record Case(
      String id,
      String link,
      String world,
      Map<String, String> varied,
      String result,
      String message,
      Figures plan) {

    boolean isPlanned() {
      return plan != null;
    }
  }

  /**
   * Headlines of a plan.
   *
   * @param stations that are open
   * @param usdPerYear what it costs
   * @param usdPerParcel the same by parcel
   * @param gap relative, between plan and bound
   * @param coverage share of the parcels that stations deliver
   * @param zipsServed by stations
   * @param zipsInScope in all
   * @param beatenByNone whether it is on the front of its world
   * @param knee whether it is the knee of that front
   */
  public record Figures(
      int stations,
      double usdPerYear,
      double usdPerParcel,
      double gap,
      double coverage,
      int zipsServed,
      int zipsInScope,
      boolean beatenByNone,
      boolean knee) {}

  /**
   * A site that is open in some plan.
   *
   * @param plansOpen plans in which it is
   * @param share the same as a share of all
   * @param fewestStations of the smallest of those plans
   * @param noRegret whether it is open whatever happens
   */
  public record Site(
      String zip,
      String place,
      LonLat point,
      int plansOpen,
      double share,
      int fewestStations,
      boolean noRegret) {}

  /**
   * What each decision costs above the best one, in each world.
   *
   * @param worlds columns
   * @param rows one for each decision
   * @param leastWorst number of the row whose worst regret is least; -1 if there is none
   */
  public record Regret(List<String> worlds, List<Row> rows, int leastWorst) {
    public Regret {
      worlds = List.copyOf(worlds);
      rows = List.copyOf(rows);
    }

    /** A decision; an amount is absent where the batch has no plan. */
    public record Row(
        String decision,
        List<OptionalDouble> usdPerYear,
        OptionalDouble worst,
        OptionalDouble mean) {
      public Row {
        usdPerYear = List.copyOf(usdPerYear);
      }
    }
  }

  /** A ZIP on the maps. */
  public record Zip(String zip, String state, LonLat point) {}

  /**
   * A plan on a map.
   *
   * @param number of its case in {@link BatchStory#cases}
   * @param roadMiles to the station, for each of {@link BatchStory#zips}; NaN where none serves it
   * @param stations numbers of its sites in {@link BatchStory#sites}
   */
  public record Plan(int number, float[] roadMiles, int[] stations) {}
}
