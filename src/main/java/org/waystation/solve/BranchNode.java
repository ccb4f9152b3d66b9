package org.waystation.solve;

/**
 * A part of the plans below the root of a search tree: those in which some sites are settled and
 * others closed.
 *
 * @param states what is known of each site of the root
 * @param multipliers to start from, one per point of the root; of single precision, for there may
 *     be many nodes, and any multipliers give a valid bound
 * @param bound no plan of this part costs less, unless it costs more than the best known
 */
record BranchNode(byte[] states, float[] multipliers, double bound) {
  static BranchNode of(byte[] states, double[] multipliers, double bound) {
    float[] single = new float[multipliers.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = (float) multipliers[i];
    }
    return new BranchNode(states, single, bound);
  }

  /** The multipliers; a copy. */
  double[] multipliersAsDouble() {
    double[] u = new double[multipliers.length];
    for (int i = 0; i < u.length; i++) {
      u[i] = multipliers[i];
    }
    return u;
  }
}
