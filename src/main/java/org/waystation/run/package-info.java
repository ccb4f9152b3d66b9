/**
 * One run, from a scenario to a folder of files, readable top to bottom in {@link
 * org.waystation.run.PlanningRun}; and the verification of such a folder from its files alone.
 *
 * <p>Amounts are US dollars per year in whole cents, distances road miles in whole thousandths,
 * coordinates WGS 84 degrees with six decimals: what stands in the files is exactly what was
 * computed with.
 */
package org.waystation.run;
