package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan of half of everything that was announced. */
class ProgrammeTest {
  private static Programme.Announced said(double value) {
    return new Programme.Announced(value, "said");
  }

  private static final Programme HALF =
      Programme.of(
          new Programme.Plan(100, 6_500, 600_000, 5e8, 2e9, new Programme.Jobs(30e3, 8e3, 2e3)),
          new Programme.Announcement(
              said(200), said(13_000), said(1.2e6), said(1e9), said(4e9), said(1e5), said(170)));

  @Test
  void half_is_fifty_percent_less() {
    List<Double> deviations =
        HALF.lines().stream().limit(5).map(Programme.Line::deviationPercent).toList();
    assertEquals(List.of(-50.0, -50.0, -50.0, -50.0, -50.0), deviations);
  }

  /** 40,000 jobs for 100,000; 80 inside a station for 170, and 320 on the road for 330. */
  @Test
  void jobs_in_all_and_at_a_station() {
    List<Programme.Line> jobs = HALF.lines().subList(5, 8);
    assertEquals(List.of(40e3, 80.0, 320.0), jobs.stream().map(Programme.Line::model).toList());
    assertEquals(List.of(1e5, 170.0, 330.0), jobs.stream().map(Programme.Line::announced).toList());
  }
}
