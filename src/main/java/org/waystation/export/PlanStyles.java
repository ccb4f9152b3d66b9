package org.waystation.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the layers of a plan look in GIS programs: the colours of the pictures. */
public final class PlanStyles {
  /** What a legend calls ZIPs without a station. */
  private static final String UNSERVED = "no station";

  private static final double HAIRLINE_MILLIMETRES = 0.05;

  private PlanStyles() {}

  /** Discs with a white rim. */
  public static LayerStyle stations() {
    return LayerStyle.single("station", MapColor.BLACK, MapColor.WHITE, 2, 1);
  }

  /** Small discs in the colour of what is left to the post. */
  public static LayerStyle unserved() {
    return LayerStyle.single(UNSERVED, LeftTo.POST.color(), MapColor.WHITE, 1.4, 1);
  }

  /** Discs smaller than those of stations. */
  public static LayerStyle bids() {
    return LayerStyle.single("delivery unit", MapColor.PURPLE, MapColor.WHITE, 1.4, 0.9);
  }

  /** Pale, for everything else lies on it. */
  public static LayerStyle states() {
    return LayerStyle.single("not in the plan's scope", MapColor.PALE_GREY, MapColor.GREY, 0.2, 1);
  }

  /** Borders only, for ZIPs lie below. */
  public static LayerStyle serviceAreas() {
    return LayerStyle.outlines("land that one station serves", MapColor.DARK_GREY, 0.15);
  }

  /** Faint, for there are thousands. */
  public static LayerStyle allocationLines() {
    return LayerStyle.single(
        "from station to ZIP", MapColor.DARK_GREY, MapColor.DARK_GREY, 0.1, 0.25);
  }

  /** Few and long. */
  public static LayerStyle linehaulLines() {
    return LayerStyle.single("from hub to station", MapColor.PURPLE, MapColor.PURPLE, 0.2, 0.8);
  }

  /**
   * Classes of road miles, and one for each way that others deliver.
   *
   * @param milesColumn holds the road miles
   * @param channelColumn tells who delivers
   * @param stationWord what stands there for ZIPs that a station serves
   * @param others what stands there for the others
   */
  public static LayerStyle zips(
      String milesColumn, String channelColumn, String stationWord, Map<LeftTo, String> others) {
    List<LayerStyle.Rule> rules = new ArrayList<>();
    for (int k = 0; k < RoadMileClasses.count(); k++) {
      List<LayerStyle.Test> tests = new ArrayList<>();
      tests.add(new LayerStyle.Test(channelColumn, LayerStyle.Comparison.IS, stationWord));
      tests.addAll(RoadMileClasses.tests(k, milesColumn));
      rules.add(new LayerStyle.Rule(RoadMileClasses.label(k), RoadMileClasses.color(k), tests));
    }
    for (Map.Entry<LeftTo, String> other : new EnumMap<>(others).entrySet()) {
      rules.add(
          new LayerStyle.Rule(
              other.getKey().label(),
              other.getKey().color(),
              List.of(
                  new LayerStyle.Test(channelColumn, LayerStyle.Comparison.IS, other.getValue()))));
    }
    return new LayerStyle(rules, MapColor.WHITE, HAIRLINE_MILLIMETRES, 0.9, false);
  }
}
