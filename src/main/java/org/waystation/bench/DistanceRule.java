package org.waystation.bench;

/** Where the distances, and so the costs, of an instance come from. */
public enum DistanceRule {
  /** Costs stand in the file, or are sums of lengths that do. */
  GIVEN("given"),
  /** Euclidean, the fraction dropped. */
  FLOOR("floor"),
  /** Euclidean as it is. */
  REAL("real"),
  /** Great circle on a sphere. */
  GREAT_CIRCLE("great-circle");

  private final String label;

  DistanceRule(String label) {
    this.label = label;
  }

  /** As it stands in files. */
  public String label() {
    return label;
  }

  /** Distance between two points of the plane. */
  double between(double x1, double y1, double x2, double y2) {
    double dx = x1 - x2;
    double dy = y1 - y2;
    double euclid = Math.sqrt(dx * dx + dy * dy);
    return switch (this) {
      case REAL -> euclid;
      case FLOOR -> Math.floor(euclid);
      case GIVEN, GREAT_CIRCLE -> throw new IllegalStateException(label + " is not of the plane");
    };
  }
}
