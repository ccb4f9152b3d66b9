package org.waystation.cost;

/**
 * One step of a calculation, fit to be shown.
 *
 * @param part of the calculation that it belongs to, such as {@code Demand}
 * @param name what is computed
 * @param formula how, with the numbers filled in
 * @param value the result
 * @param unit of the result, for example {@code USD/parcel}
 */
public record CostStep(String part, String name, String formula, double value, String unit) {}
