/**
 * Stations among the points of a file, whatever these are: block groups, addresses, customers.
 * Reads the file, has {@code solve.regions} solve it, writes plan and certificate, and checks them
 * again from the files alone.
 *
 * <p>Points are longitude and latitude in degrees, WGS 84, or x and y of a plane. Distances are in
 * miles by road (great circle times circuity) or in the unit of the plane. Knows no ZIPs, no
 * scenarios and no money.
 */
package org.waystation.locate;
