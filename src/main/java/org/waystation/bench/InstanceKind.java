package org.waystation.bench;

/** The problems that instances pose, under the names that their libraries have in the field. */
public enum InstanceKind {
  /** p-median on a graph (OR-Library): every vertex is demand point and site. */
  PMED("pmed"),
  /** p-median in the plane on the points of a TSPLIB file. */
  TSPLIB("tsplib"),
  /** Capacitated p-median in the plane, one station for each point. */
  CPMP("cpmp"),
  /** Uncapacitated facility location on a warehouse location file (OR-Library). */
  UFL("ufl"),
  /** Facility location with capacities, one station for each customer (Holmberg). */
  SSCFLP("sscflp"),
  /** Maximal covering: as much weight as p stations can have within the radius. */
  MCLP("mclp");

  private final String label;

  InstanceKind(String label) {
    this.label = label;
  }

  /** As it stands in tables. */
  public String label() {
    return label;
  }
}
