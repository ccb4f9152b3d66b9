package org.waystation.solve;

/**
 * A relaxation of "every point is served once", as a function of the price on each point. Whatever
 * the multipliers are, its value is a lower bound on every plan; it is concave in them. One
 * evaluation leaves what it found in the object until the next.
 */
public interface LagrangianDual {
  /** L(u) for one multiplier per demand point, USD per year. */
  double evaluate(double[] multipliers);

  /** 1 minus how often the relaxed answer serves each point; not a copy. */
  double[] subgradient();

  /** By how much at most rounding has moved the value, or any reduced cost, USD per year. */
  double rounding();

  /** Whether the relaxed answer opens a site. */
  boolean isOpen(int site);

  /** How many sites the relaxed answer opens. */
  int openCount();

  /** What one unit of weight less under the coverage floor would cost, USD per year. */
  double floorPrice();
}
