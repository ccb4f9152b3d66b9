/**
 * One cost model: it prices the arcs that the solver minimises and the figures that the report
 * shows.
 *
 * <p>All amounts are US dollars per year or per parcel in prices of the year that the cost files
 * name. Amounts per ZIP and per station are rounded to whole cents where they arise, so that every
 * sum, in whatever order and from whatever file, agrees to a cent.
 *
 * <p>The postal service stands in it twice: as a carrier with a price ({@link
 * org.waystation.cost.PostalParameters}), and as a network with a cost of its own ({@link
 * org.waystation.cost.PostalNetwork}).
 *
 * <p>Who delivers where no station does, and for how much, is {@link
 * org.waystation.cost.OutsideParameters}: post, carriers, local partners.
 *
 * <p>Knows neither files nor solvers; distances and densities come in as plain numbers.
 */
package org.waystation.cost;
