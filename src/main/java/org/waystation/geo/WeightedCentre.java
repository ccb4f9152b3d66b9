package org.waystation.geo;

/**
 * The weighted centre of points on the sphere: the direction of the weighted sum of their unit
 * vectors. Near the antimeridian it is right where a mean of degrees is not.
 */
public final class WeightedCentre {
  /**
   * A shorter sum, as a share of all weight, points nowhere: the points balance around the earth.
   */
  private static final double SHORTEST_SUM = 1e-9;

  private double x;
  private double y;
  private double z;
  private double weight;

  /** Adds a point with a weight of at least 0. */
  public void add(LonLat point, double pointWeight) {
    UnitVector v = UnitVector.of(point);
    x += pointWeight * v.x();
    y += pointWeight * v.y();
    z += pointWeight * v.z();
    weight += pointWeight;
  }

  /** Sum of the weights added. */
  public double weight() {
    return weight;
  }

  /**
   * The centre.
   *
   * @throws IllegalStateException if there is none: no weight, or points that balance around the
   *     earth
   */
  public LonLat point() {
    double length = Math.sqrt(x * x + y * y + z * z);
    if (!(length > SHORTEST_SUM * weight)) {
      throw new IllegalStateException("points of total weight [" + weight + "] have no centre");
    }
    return new LonLat(
        Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.atan2(z, Math.hypot(x, y))));
  }
}
