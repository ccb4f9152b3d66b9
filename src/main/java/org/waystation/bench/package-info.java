/**
 * Public instances of location problems, solved as they are and held against known values: readers
 * of the formats in which people have them, the solve, the judgement, the table.
 *
 * <p>An instance has no money and no parcels. Its own units take their place: what the {@link
 * org.waystation.siting.SitingProblem} calls USD per year is here whatever the instance counts its
 * cost in, and parcels per year are its demand. Coordinates are those of the file: a plane, except
 * for coverage instances, which give latitude, then longitude, in degrees on a sphere.
 *
 * <p>Knows nothing of ZIPs, scenarios and prices, and ships no instance: only known values with
 * their sources.
 */
package org.waystation.bench;
