package org.waystation.solve;

import java.util.List;

/**
 * Why there is no plan, and what would make one possible.
 *
 * @param obstacles what is proven to stand in the way; empty where nothing is proven
 * @param remedies relaxations under each of which a plan was found and verified
 * @param notFound relaxations that were tried without finding a plan, in words with the reason
 */
public record Diagnosis(List<Obstacle> obstacles, List<Remedy> remedies, List<String> notFound) {
  public Diagnosis {
    obstacles = List.copyOf(obstacles);
    remedies = List.copyOf(remedies);
    notFound = List.copyOf(notFound);
  }
}
