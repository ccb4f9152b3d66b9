/**
 * Finds a plan and a lower bound for a {@link org.waystation.siting.SitingProblem}, and says why it
 * stopped.
 *
 * <p>Here, and only here, the mathematics' own letters are used: demand point i, site j, multiplier
 * u_i, reduced cost rho_j. The formulation stands in {@code models/formulations}. OR-Tools itself
 * is behind an interface; {@code solve.ortools} implements it.
 */
package org.waystation.solve;
