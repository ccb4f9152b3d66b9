package org.waystation.solve;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.waystation.siting.SitingProblem;

/** Stands in for a general solver: says what it was told to say, then that it does not know. */
final class ScriptedModel implements ExactModel {
  private final Deque<Answer> answers;
  private int asked;

  ScriptedModel(Answer... answers) {
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  @Override
  public Answer solve(
      SitingProblem problem, int[] hintSites, Duration limit, StopSignal stop, long seed) {
    asked++;
    return answers.isEmpty() ? Answer.without(Status.UNUSABLE) : answers.poll();
  }

  @Override
  public String name() {
    return "a script";
  }

  int asked() {
    return asked;
  }
}
