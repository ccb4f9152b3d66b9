package org.waystation.geodata;

/**
 * Which ZIPs of the extent may hold a station, besides those that a file of sites names.
 *
 * @param minPopulation fewest people, included
 * @param belowPeoplePerSquareMile density from which land is taken to be too dear, excluded
 */
public record CandidateRules(double minPopulation, double belowPeoplePerSquareMile) {}
