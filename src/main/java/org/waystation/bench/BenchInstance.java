package org.waystation.bench;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.waystation.siting.SitingProblem;

/**
 * One problem to solve. A file that leaves the number of stations open gives one for each number
 * asked for.
 *
 * @param name of the file, without folder and ending
 * @param file from which it was read
 * @param kind what it asks for
 * @param distances where its costs come from
 * @param points number of demand points
 * @param sites number of candidate sites
 * @param stations p; empty where any number may open
 * @param score how costs read in its own terms
 * @param problem builds the problem, which may be large; called once
 */
public record BenchInstance(
    String name,
    Path file,
    InstanceKind kind,
    DistanceRule distances,
    int points,
    int sites,
    OptionalInt stations,
    Score score,
    Supplier<SitingProblem> problem) {}
