package org.waystation.solve;

/** Numbers waiting for a look, first come first served, each at most once at a time. */
final class WorkQueue {
  private final int[] queue;
  private final boolean[] queued;
  private int head;
  private int size;

  WorkQueue(int capacity) {
    queue = new int[capacity];
    queued = new boolean[capacity];
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int number) {
    if (!queued[number]) {
      queued[number] = true;
      int at = head + size++;
      queue[at < queue.length ? at : at - queue.length] = number;
    }
  }

  int poll() {
    int number = queue[head++];
    if (head == queue.length) {
      head = 0;
    }
    size--;
    queued[number] = false;
    return number;
  }

  void clear() {
    while (size > 0) {
      poll();
    }
  }
}
