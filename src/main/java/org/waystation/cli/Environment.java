package org.waystation.cli;

import java.util.Optional;

/** Variables of the environment; an empty one counts as not set. */
final class Environment {
  static final String OUT = "WAYSTATION_OUT";
  static final String SEED = "WAYSTATION_SEED";
  static final String TIME_LIMIT = "WAYSTATION_TIME_LIMIT";
  static final String THREADS = "WAYSTATION_THREADS";
  static final String FORMATS = "WAYSTATION_FORMATS";

  private Environment() {}

  static Optional<String> value(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
