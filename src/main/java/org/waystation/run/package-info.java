/**
 * One run, from a scenario to a folder of files, readable top to bottom in {@link
 * org.waystation.run.PlanningRun}; and the verification of such a folder from its files alone.
 *
 * <p>What a scenario asks for is an {@link org.waystation.run.Aim}: it states the siting problem to
 * solve, and measures plan and bound. Whatever the aim, the plan is priced.
 *
 * <p>What uncertain figures mean for a plan is {@link org.waystation.run.Uncertainty}, where the
 * scenario asks for it; one set of stations for several scenarios is {@link
 * org.waystation.run.RobustRun}, and its verification {@link org.waystation.run.RobustVerifier}.
 *
 * <p>Who works with several runs has {@link org.waystation.run.Kept}, what one leaves for the next,
 * {@link org.waystation.run.RunFolder}, a written run, and {@link
 * org.waystation.run.RunComparison}, two of them beside each other. {@link
 * org.waystation.run.PlanningRun}, with a listener, the engines and a resolved scenario, is all
 * that is needed to plan from code: {@code src/example/java/PlanVermont.java}.
 *
 * <p>Amounts are US dollars per year in whole cents, distances road miles in whole thousandths,
 * coordinates WGS 84 degrees with six decimals: what stands in the files is exactly what was
 * computed with.
 */
package org.waystation.run;
