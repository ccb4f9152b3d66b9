package org.waystation.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which solver a scenario is solved with. */
public enum SolveEngine {
  /** Waystation's own: bound and search, with a general solver for what they leave open. */
  STAGED,
  /** The whole model to HiGHS as it is. */
  HIGHS,
  /** The whole model to SCIP as it is. */
  SCIP,
  /** The whole model to CP-SAT as it is. */
  CP_SAT;

  /** As in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All of them, as in files. */
  public static List<String> words() {
    return Arrays.stream(values()).map(SolveEngine::word).toList();
  }

  /** The engine of a word; empty if it is none. */
  public static Optional<SolveEngine> named(String word) {
    return Arrays.stream(values()).filter(engine -> engine.word().equals(word)).findFirst();
  }

  static SolveEngine of(String word) {
    return values()[words().indexOf(word)];
  }
}
