package org.waystation.solve;

/**
 * Raises the price of a limit while it is broken and lowers it while it is kept, each kind of limit
 * by itself: together they would keep their proportion for ever.
 */
final class LimitPrices {
  private static final double UP = 1.5;
  private static final double DOWN = 0.8;

  /** A price may fall to this share of the usual one. */
  private static final double LEAST = 0.1;

  /** And rise to so many times the usual one: beyond that it would drown the costs in rounding. */
  private static final double MOST = 1000;

  private final Assignment state;
  private final LimitPenalties usual;

  /**
   * @param usual prices, see {@link LimitPenalties#first}
   */
  LimitPrices(Assignment state, LimitPenalties usual) {
    this.state = state;
    this.usual = usual;
  }

  /** Adjusts all prices by one step. */
  void adjust() {
    LimitPenalties now = state.penalties();
    state.penalise(
        now.times(
            new LimitPenalties(
                factor(state.breaksParcels(), now.usdPerParcel(), usual.usdPerParcel()),
                factor(state.breaksPoints(), now.usdPerPoint(), usual.usdPerPoint()),
                factor(state.isBelowFloor(), now.usdPerWeight(), usual.usdPerWeight()),
                factor(state.stranded() > 0, now.strandedUsd(), usual.strandedUsd()))));
  }

  private static double factor(boolean broken, double now, double usual) {
    if (broken) {
      return now < MOST * usual ? UP : 1;
    }
    return now > LEAST * usual ? DOWN : 1;
  }
}
