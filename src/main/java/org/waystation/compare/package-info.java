/**
 * What the plan is worth beside the postal service: the universal service as the baseline, how much
 * of the scope stations cover, what each ZIP's parcels cost by either way, and what the shipper
 * could bid for handing a ZIP over.
 *
 * <p>All amounts are US dollars per year or per parcel in prices of the year that the cost files
 * name; amounts per ZIP are whole cents, and sums are added in cents. Distances are road miles.
 *
 * <p>Two ledgers are kept apart. The shipper's compares the private cost with the postal price, the
 * social one with what one more parcel costs the postal service; both add the handover that the
 * shipper pays up to the delivery unit.
 *
 * <p>Does no input or output; knows neither files nor distances between places nor how a plan is
 * found. A ZIP comes in as a {@link org.waystation.compare.ZipOutcome}.
 */
package org.waystation.compare;
