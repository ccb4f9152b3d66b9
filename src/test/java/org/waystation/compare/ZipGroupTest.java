package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystation.units.TravelTime;

/** People as powers of two, so that a share names who is counted. */
class ZipGroupTest {
  private static final ZipGroup.Measures MEASURES = new ZipGroup.Measures(5, 45);

  /** At 45 miles an hour 45 minutes are 33.75 miles, an hour 45 and 90 minutes 67.5. */
  private static final List<ZipOutcome> SCOPE =
      List.of(
          zip(0, "VT", 33.75, 9.99),
          zip(1, "VT", 45, 10),
          zip(2, "NH", 45.001, 20),
          zip(3, "NH", 67.5, 99.9),
          zip(4, "ME", -1, 100));

  @Test
  void minutesAreMilesAtTheSpeedOfTheStem() {
    List<TimeCoverage> times = ZipGroup.of("US", SCOPE, MEASURES).coverage();

    assertEquals(
        List.of(45.0, 60.0, 90.0), times.stream().map(one -> one.within().minutes()).toList());
    assertEquals(
        List.of(33.75, 45.0, 67.5),
        times.stream().map(one -> one.coverage().within().miles()).toList());
    assertEquals(
        List.of(0b00001, 0b00011, 0b01111),
        times.stream().map(one -> named(one.coverage().people().value())).toList());
  }

  @Test
  void statesAndTheWorstOfThem() {
    List<ZipGroup> states = ZipGroup.byState(SCOPE, MEASURES);

    assertEquals(List.of("ME", "NH", "VT"), states.stream().map(ZipGroup::name).toList());
    assertEquals(0, states.get(0).peopleServed().value());
    assertEquals(1, states.get(1).peopleServed().value());
    assertEquals(0, states.get(1).peopleWithinHour().value());
    assertEquals(1, states.get(2).peopleWithinHour().value());
    assertEquals(
        List.of("ME", "ME", "ME"),
        WorstState.of(states).stream().map(one -> one.state().name()).toList());
    // Within 45 and 60 minutes nobody of NH either; of equal ones the first is named.
    assertEquals(
        List.of("NH", "NH", "NH"),
        WorstState.of(states.subList(1, 3)).stream().map(one -> one.state().name()).toList());
    assertEquals(TravelTime.ofMinutes(90), WorstState.of(states.subList(1, 3)).get(2).within());
    assertEquals(List.of(), WorstState.of(List.of()));
  }

  @Test
  void densityClassesBeginWithTheirLimit() {
    List<ZipGroup> densities = ZipGroup.byDensity(SCOPE, MEASURES);

    assertEquals(
        List.of("below 10", "10 to 20", "20 to 50", "50 to 100", "100 and more"),
        densities.stream().map(ZipGroup::name).toList());
    assertEquals(
        List.of(1.0, 2.0, 4.0, 8.0, 16.0), densities.stream().map(ZipGroup::people).toList());
    assertEquals("below 10", DensityClass.of(Double.NaN));
  }

  @Test
  void ruralClassesFromTheCityOutwards() {
    List<ZipGroup> classes =
        ZipGroup.byClass(
            SCOPE,
            RuralClass.names(),
            zip -> RuralClass.of(zip.state().equals("VT") ? 10 : 4).words(),
            MEASURES);

    assertEquals(
        List.of("micropolitan (4-6)", "rural (10)"), classes.stream().map(ZipGroup::name).toList());
    assertEquals(RuralClass.METROPOLITAN, RuralClass.of(3));
    assertEquals(RuralClass.SMALL_TOWN, RuralClass.of(7));
    assertEquals(RuralClass.NOT_CODED, RuralClass.of(99));
  }

  private static int named(double share) {
    return (int) Math.round(share * 0b11111);
  }

  /** 2^k people at so many per square mile; unserved where the miles are negative. */
  private static ZipOutcome zip(int k, String state, double miles, double density) {
    double people = 1 << k;
    return new ZipOutcome(
        "0000" + k,
        state,
        people,
        people,
        people / density,
        1,
        miles < 0 ? Optional.empty() : Optional.of(Outcomes.service(miles, 0, 0, 1, 0)),
        Optional.empty());
  }
}
