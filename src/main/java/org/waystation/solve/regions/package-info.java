/**
 * One p-median too large to hold: some hundred thousand points, each demand and candidate site at
 * once, solved region by region with a bound on the whole. Stated and proven in {@code
 * models/formulations/regions.md}.
 *
 * <p>All figures that are published are whole numbers: distances in thousandths of a mile (or of
 * the unit of a plane), weights in thousandths, costs in millionths. So sums do not depend on their
 * order, and nothing has to be said about rounding.
 *
 * <p>What is done in a region is handed to a {@link org.waystation.solve.regions.RegionEngine}:
 * threads of this process, or machines of a cluster. Tasks and answers are plain arrays; what comes
 * of them is the same wherever they run. Knows nothing of files, ZIPs and clusters.
 */
package org.waystation.solve.regions;
