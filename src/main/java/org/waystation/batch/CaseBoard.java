package org.waystation.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * Which cases are over and which may begin: those whose parent is over, the earlier in the plan
 * first. Each step takes the same time however many cases there are.
 */
final class CaseBoard {
  private final CaseOutcome[] outcomes;
  private final List<List<Integer>> children = new ArrayList<>();
  private final PriorityQueue<Integer> ready = new PriorityQueue<>();
  private final int[] attempts;
  private int planned;
  private int without;

  CaseBoard(List<BatchCase> cases) {
    outcomes = new CaseOutcome[cases.size()];
    attempts = new int[cases.size()];
    cases.forEach(one -> children.add(new ArrayList<>()));
    for (BatchCase one : cases) {
      one.parent()
          .ifPresentOrElse(
              parent -> children.get(parent).add(one.number()), () -> ready.add(one.number()));
    }
  }

  /** A case is over. */
  void end(int number, CaseOutcome outcome) {
    outcomes[number] = outcome;
    if (outcome.result() == Result.PLANNED) {
      planned++;
    } else {
      without++;
    }
    children.get(number).forEach(ready::add);
  }

  /** A case that may begin, taken off the board; empty if there is none at the moment. */
  OptionalInt take() {
    while (!ready.isEmpty()) {
      int number = ready.poll();
      if (outcomes[number] == null) {
        attempts[number]++;
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  /** A case that was taken may begin again. */
  void putBack(int number) {
    ready.add(number);
  }

  /** How often a case was taken. */
  int attempts(int number) {
    return attempts[number];
  }

  boolean isOver() {
    return planned + without == outcomes.length;
  }

  int planned() {
    return planned;
  }

  int without() {
    return without;
  }

  /** By number of the case; null where it is not over; not a copy. */
  CaseOutcome[] outcomes() {
    return outcomes;
  }
}
