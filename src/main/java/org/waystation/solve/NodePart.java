package org.waystation.solve;

import java.util.Optional;

/**
 * A remainder within a search tree: what is left of the root in some node.
 *
 * @param remainder what is left
 * @param siteInRoot number in the root of each of its sites
 * @param pointInRoot number in the root of each of its points
 */
record NodePart(Remainder remainder, int[] siteInRoot, int[] pointInRoot) {
  /** What is left of the root itself, once some of its sites are decided. */
  static Optional<NodePart> of(Remainder root, byte[] states) {
    return root.cut(states)
        .map(cut -> new NodePart(cut, cut.origin().site(), cut.origin().point()));
  }

  /** Cuts further, see {@link Remainder#cut(byte[], double[])}. */
  Optional<NodePart> cut(byte[] states, double[] dearest) {
    return remainder.cut(states, dearest).map(this::placed);
  }

  /** Cuts further, see {@link Remainder#cut(byte[])}. */
  Optional<NodePart> cut(byte[] states) {
    return remainder.cut(states).map(this::placed);
  }

  private NodePart placed(Remainder cut) {
    return new NodePart(
        cut, pick(siteInRoot, cut.origin().site()), pick(pointInRoot, cut.origin().point()));
  }

  private static int[] pick(int[] from, int[] at) {
    int[] picked = new int[at.length];
    for (int k = 0; k < at.length; k++) {
      picked[k] = from[at[k]];
    }
    return picked;
  }

  /** This part's share of one figure per point of the root. */
  double[] ofRoot(double[] perPoint) {
    double[] own = new double[pointInRoot.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = perPoint[pointInRoot[i]];
    }
    return own;
  }

  /** Enters this part's figures, one per point, into those of the root. */
  void intoRoot(double[] own, double[] perPoint) {
    for (int i = 0; i < own.length; i++) {
      perPoint[pointInRoot[i]] = own[i];
    }
  }

  /** Enters what is decided of this part's sites into what is known of the root's. */
  void intoRoot(byte[] own, byte[] states) {
    for (int j = 0; j < own.length; j++) {
      if (own[j] != Remainder.FREE) {
        states[siteInRoot[j]] = own[j];
      }
    }
  }
}
