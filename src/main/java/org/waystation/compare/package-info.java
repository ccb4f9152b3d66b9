/**
 * What the plan is worth beside the postal service: the universal service as the baseline, how much
 * of the scope stations cover, what each ZIP's parcels cost by either way, and what the shipper
 * could bid for handing a ZIP over.
 *
 * <p>All amounts are US dollars per year or per parcel in prices of the year that the cost files
 * name; amounts per ZIP are whole cents, and sums are added in cents. Distances are road miles.
 *
 * <p>Two ledgers are kept apart. The shipper's compares the private cost with the postal price, the
 * social one with what one more parcel costs the postal service in the same ZIP; both add the
 * handover that the shipper pays up to the delivery unit.
 *
 * <p>The books of the postal service ({@link org.waystation.compare.PostalLedger}) say what the
 * parcels that leave it under the plan paid, what they cost, and what then stays unpaid; {@link
 * org.waystation.compare.Calibration} holds its model against what is published.
 *
 * <p>Who is served how well is measured for the scope, each state and other groups of ZIPs ({@link
 * org.waystation.compare.ZipGroup}), and who gains ZIP by ZIP ({@link
 * org.waystation.compare.WhoGains}).
 *
 * <p>Does no input or output; knows neither files nor distances between places nor how a plan is
 * found. A ZIP comes in as a {@link org.waystation.compare.ZipOutcome}.
 */
package org.waystation.compare;
