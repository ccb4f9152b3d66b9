/**
 * Quantities that know their unit, for the edges of the program: parameters as read, results as
 * shown.
 *
 * <p>Each type names its unit in the factory and in the accessor, refuses values that cannot be
 * (negative, infinite, not a number), and offers only the arithmetic that makes sense for it. Inner
 * loops do not use them: they work on primitive arrays whose unit is in the name.
 *
 * <p>{@code Count} says a number of things as people do.
 *
 * <p>Knows nothing of any other room.
 */
package org.waystation.units;
