package org.waystation.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.waystation.solve.StopSignal;

/**
 * Raised when somebody interrupts the program (Ctrl-C, SIGTERM). The program then has some seconds
 * to end by itself and say what it has; closing tells that it has done so.
 */
final class Interruption implements StopSignal, AutoCloseable {
  /** Native solvers look at the signal now and then only. */
  private static final long SECONDS_TO_END = 20;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::raise, "interruption");
  private volatile boolean raised;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void raise() {
    raised = true;
    try {
      ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRaised() {
    return raised;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, and the hook has been told.
      raised = true;
    }
  }
}
