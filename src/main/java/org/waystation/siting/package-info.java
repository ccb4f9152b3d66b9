/**
 * The siting problem and its answer, immutable: demand points, candidate sites, service arcs in
 * compressed sparse rows, constraints, plan, certificate, and the verifier that re-derives
 * objective and every constraint without a solver.
 *
 * <p>Demand points and sites are numbered from 0 in the order in which they were given. Costs are
 * US dollars per year. Knows neither ZIPs nor files nor how a plan is found.
 */
package org.waystation.siting;
