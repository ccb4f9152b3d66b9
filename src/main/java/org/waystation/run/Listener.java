package org.waystation.run;

import org.waystation.solve.Progress;

/** Hears how a run goes on. Called from several threads; must be quick. */
public interface Listener {
  /** A new step begins, in plain words. */
  void step(String what);

  /** Something the planner should know that does not stop the run. */
  void warn(String what);

  /** The solve has come so far. */
  void progressed(Progress progress);

  /** Hears nothing. */
  Listener SILENT =
      new Listener() {
        @Override
        public void step(String what) {}

        @Override
        public void warn(String what) {}

        @Override
        public void progressed(Progress progress) {}
      };
}
