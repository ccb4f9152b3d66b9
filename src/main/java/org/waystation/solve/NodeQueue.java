package org.waystation.solve;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The nodes of a search tree that wait: lowest bound first, among equals the older. */
final class NodeQueue {
  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Waiting.ORDER);
  private long born;

  private record Waiting(BranchNode node, long number) {
    static final Comparator<Waiting> ORDER =
        Comparator.comparingDouble((Waiting w) -> w.node().bound())
            .thenComparingLong(Waiting::number);
  }

  void add(BranchNode node) {
    waiting.add(new Waiting(node, born++));
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  int size() {
    return waiting.size();
  }

  /** The bound of the node that goes next, which holds for all; infinite if none waits. */
  double bound() {
    return waiting.isEmpty() ? Double.POSITIVE_INFINITY : waiting.peek().node().bound();
  }

  /** Takes out the node that goes next. */
  BranchNode poll() {
    return waiting.poll().node();
  }
}
