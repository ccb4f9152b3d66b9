package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunLogTest {
  /** A clock that somebody sets. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-03-08T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** An hour back and a day ahead: the time of day follows, no duration does. */
  @Test
  void clock_that_is_set_changes_no_duration() {
    SetClock clock = new SetClock();
    AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    RunLog log = new RunLog(Listener.SILENT, clock, nanos::get);
    log.step("solve");
    clock.now = clock.now.minusSeconds(3600);
    nanos.addAndGet(2_000_000_000L);
    log.step("write");
    clock.now = clock.now.plusSeconds(86_400);
    nanos.addAndGet(500_000_000L);
    assertEquals(Map.of("solve", 2.0, "write", 0.5, "total", 2.5), log.seconds());
    assertEquals(2, log.lines().size());
    assertTrue(log.lines().get(1).startsWith("2026-03-08T11:00:00Z     2.00  write"));
  }
}
