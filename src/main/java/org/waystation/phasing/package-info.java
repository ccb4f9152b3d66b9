/**
 * In which order to open the stations of a plan: the problem, its answer, the verifier that
 * re-derives both, a search for good orders and a lower bound that anybody can recompute.
 *
 * <p>Stations and points are numbered from 0, periods too; the last period is the one in which the
 * whole plan is open. Amounts are US dollars a year at the volume that the plan was made for,
 * objectives US dollars over all periods, discounted to the beginning of the first. Knows neither
 * ZIPs nor files; a general solver is asked through {@link org.waystation.phasing.PhasingModel}.
 *
 * <p>See {@code models/formulations/phasing.md}.
 */
package org.waystation.phasing;
