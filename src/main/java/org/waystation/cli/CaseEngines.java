package org.waystation.cli;

import java.util.List;
import java.util.ServiceLoader;
import org.waystation.batch.BatchRun;
import org.waystation.batch.CaseEngine;
import org.waystation.batch.FarPlace;
import org.waystation.run.InputException;

/** What {@code --engine} names: processes of this machine, or an engine of the class path. */
final class CaseEngines {
  static final String LOCAL = "local";
  private static final String SPARK = "spark";

  private CaseEngines() {}

  /**
   * The engine of a name.
   *
   * @param master where its cluster is; empty if not said
   * @throws InputException if there is none of that name, saying how to get it
   */
  static CaseEngine.Starter of(String name, String master) {
    if (name.equals(LOCAL)) {
      refuseMaster(master);
      return BatchRun.here(WorkerCommand.starter());
    }
    return provider(name).at(master, WorkerCommand.starter());
  }

  /**
   * The same for a batch whose files are elsewhere; until it is closed no other batch has them.
   *
   * @throws InputException if the engine is not there, or the place not to be had
   */
  static FarPlace far(String name, String master, String uri) {
    return provider(name).far(uri, master, WorkerCommand.starter());
  }

  /** This machine reaches its own folders. */
  static void refuseFar(String name, BatchPlace place) {
    if (place.isFar() && name.equals(LOCAL)) {
      throw new InputException(
          List.of(
              "--out ["
                  + place.far()
                  + "] is no folder of this machine, and --engine local writes no other\n"
                  + "Maybe: --engine spark, or the path of a folder"));
    }
  }

  private static CaseEngine.Provider provider(String name) {
    List<CaseEngine.Provider> found =
        ServiceLoader.load(CaseEngine.Provider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return found.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InputException(List.of(missing(name))));
  }

  /** This machine needs no cluster. */
  static void refuseMaster(String master) {
    if (!master.isEmpty()) {
      throw new InputException(
          List.of(
              "--master [" + master + "] is of no use to --engine local\nMaybe: --engine spark"));
    }
  }

  /** What to say where there is no engine of a name. */
  static String missing(String name) {
    if (name.equals(SPARK)) {
      return "--engine spark: Apache Spark is not part of this installation\n"
          + "Maybe build it in with [mvn -B -P spark -DskipTests package], then the same command"
          + " again.";
    }
    return "there is no --engine [" + name + "]\nMaybe one of: local, spark";
  }
}
