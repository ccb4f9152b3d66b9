package org.waystation.compare;

/**
 * What is published of the postal service as a whole, for one year.
 *
 * @param revenueUsd of all operations: official
 * @param expensesUsd of all operations: official
 * @param pieces of mail of all kinds: official
 * @param packages derived from a change that was published
 * @param packageRevenueUsd from packages: a secondary source
 */
public record NationalPost(
    double revenueUsd,
    double expensesUsd,
    double pieces,
    double packages,
    double packageRevenueUsd) {}
