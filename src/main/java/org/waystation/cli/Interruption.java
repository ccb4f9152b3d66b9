package org.waystation.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.waystation.solve.StopSignal;

/**
 * Ctrl-C (SIGINT) while a run is under way: the first raises the signal, so that the run ends with
 * its best plan; a second ends the program at once, as it always would. Where the program was
 * started so that it ignores SIGINT, as a shell starts a job in the background, it still does.
 *
 * <p>Java has no other door to signals than {@code sun.misc.Signal} of the module jdk.unsupported,
 * which JEP 260 keeps open; it is reached by reflection because the compiler warns of its very
 * name. A Java without it ends at the first Ctrl-C, without a plan.
 */
final class Interruption implements StopSignal, AutoCloseable {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  private final Runnable onFirst;
  private volatile boolean raised;
  private volatile Object before;

  private Interruption(Runnable onFirst) {
    this.onFirst = onFirst;
  }

  /**
   * Listens until closed.
   *
   * @param onFirst done at the first Ctrl-C, in a thread of its own
   */
  static Interruption listen(Runnable onFirst) {
    Interruption interruption = new Interruption(onFirst);
    try {
      Object handler =
          Proxy.newProxyInstance(
              Interruption.class.getClassLoader(),
              new Class<?>[] {Class.forName(HANDLER)},
              (proxy, method, arguments) -> interruption.hear(proxy, method, arguments));
      interruption.before = handle(handler);
    } catch (ReflectiveOperationException e) {
      interruption.before = null;
    }
    return interruption;
  }

  private Object hear(Object proxy, Method method, Object[] arguments) {
    switch (method.getName()) {
      case "handle" -> interrupt();
      case "equals" -> {
        return proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {
        return HANDLER;
      }
    }
    return null;
  }

  private void interrupt() {
    raised = true;
    close();
    onFirst.run();
  }

  /** Lets Ctrl-C do again what it did before. */
  @Override
  public synchronized void close() {
    if (before != null) {
      try {
        handle(before);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a signal that was handled can be handled", e);
      }
      before = null;
    }
  }

  /** Sets the handler of SIGINT; returns the one before. */
  private static Object handle(Object handler) throws ReflectiveOperationException {
    Class<?> signal = Class.forName(SIGNAL);
    Object interrupt = signal.getConstructor(String.class).newInstance("INT");
    try {
      return signal
          .getMethod("handle", signal, Class.forName(HANDLER))
          .invoke(null, interrupt, handler);
    } catch (InvocationTargetException e) {
      // The machine has the signal for itself (java -Xrs): nothing to listen to.
      throw e.getCause() instanceof IllegalArgumentException
          ? new NoSuchMethodException(SIGNAL)
          : e;
    }
  }

  @Override
  public boolean isRaised() {
    return raised;
  }
}
