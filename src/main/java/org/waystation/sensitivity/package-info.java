/**
 * What the uncertainty of the cost figures means for a plan that stays as it is: its costs with
 * other figures, one figure at a time or all drawn at once, beside the post.
 *
 * <p>Pure arithmetic, without input or output: knows neither where figures come from nor how a plan
 * is found. Amounts are US dollars per year in whole cents, distances great-circle miles until a
 * circuity makes road miles of them. Sums over draws are of whole cents, so that they are the same
 * in any order and with any number of threads. Formulation: {@code
 * models/formulations/uncertainty.md}.
 */
package org.waystation.sensitivity;
