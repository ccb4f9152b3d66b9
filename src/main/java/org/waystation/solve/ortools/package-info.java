/**
 * The door to Google OR-Tools: the only room that imports it. Builds the siting problem as a
 * mixed-integer model, or the choice of bids of an auction as one, solves it, and checks
 * integrality before anything is believed.
 */
package org.waystation.solve.ortools;
