package org.waystation.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waystation.scenario.BatchPlan;
import org.waystation.scenario.KnownFiles;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioException;
import org.waystation.scenario.ScenarioFault;
import org.waystation.scenario.ScenarioReader;
import org.waystation.scenario.Sweep;

/**
 * The cases of a plan, every one read and checked before the first is run.
 *
 * <p>A case takes its seed from its content, unless the plan says one, and begins from the case
 * before it along {@code warmStartAlong}, whoever is ready first. So its result follows from the
 * plan alone.
 */
public final class Cases {
  private static final String SEED = "solve.seed";

  /** Faults told at most; a mistake in the base stands in every case. */
  private static final int MOST_FAULTS = 50;

  /** The file of a value of the plan is told with its line, as text. */
  private static final Comparator<ScenarioFault> BY_LINE =
      Comparator.comparing((ScenarioFault fault) -> fault.file().replaceFirst(":[0-9]+$", ""))
          .thenComparing(fault -> fault.file().length())
          .thenComparing(ScenarioFault::file)
          .thenComparingInt(ScenarioFault::line);

  private final BatchPlan plan;
  private final Path modelsDir;
  private final Path geodataFolder;
  private final Overrides set;
  private final List<BatchCase> cases = new ArrayList<>();
  private final Map<String, BatchCase> byId = new HashMap<>();
  private final Map<List<String>, Integer> byPlace = new HashMap<>();
  private final Set<ScenarioFault> faults = new LinkedHashSet<>();
  private final Fingerprints fingerprints;
  private final KnownFiles known = new KnownFiles();
  private int repeated;
  private int mostThreads = 1;

  private Cases(BatchPlan plan, Path modelsDir, Path geodataFolder, Overrides said) {
    this.plan = plan;
    this.modelsDir = modelsDir;
    this.geodataFolder = geodataFolder;
    this.set = plan.set().with(said.values());
    this.fingerprints = new Fingerprints(plan.limits().files());
  }

  /**
   * Reads all cases of a plan.
   *
   * @param modelsDir the folder {@code models}
   * @param geodataFolder the folder of the embedded data
   * @param said stands above what the plan sets, below what it sweeps
   * @throws ScenarioException with the mistakes of all cases, each once
   */
  public static Cases of(BatchPlan plan, Path modelsDir, Path geodataFolder, Overrides said) {
    Cases cases = new Cases(plan, modelsDir, geodataFolder, said);
    cases.sweep();
    plan.scenarios().forEach(name -> cases.add(name, Map.of(), OptionalInt.empty()));
    if (!cases.faults.isEmpty()) {
      throw new ScenarioException(
          cases.faults.stream().sorted(BY_LINE).limit(MOST_FAULTS).toList());
    }
    return cases;
  }

  private void sweep() {
    Optional<Sweep> sweep = plan.sweep();
    if (sweep.isEmpty()) {
      return;
    }
    List<Map<String, Overrides.Value>> points = sweep.get().points();
    Optional<String> along = plan.warmStartAlong();
    for (Map<String, Overrides.Value> point : points) {
      OptionalInt parent = along.map(key -> parent(point, key)).orElseGet(OptionalInt::empty);
      int number = add(plan.base(), point, parent);
      byPlace.put(place(point), number);
    }
  }

  /** The case that differs in nothing but the value before this one in the list of the plan. */
  private OptionalInt parent(Map<String, Overrides.Value> point, String along) {
    List<Overrides.Value> values = ((Sweep.Grid) plan.sweep().orElseThrow()).values().get(along);
    int at = values.indexOf(point.get(along));
    if (at <= 0) {
      return OptionalInt.empty();
    }
    Map<String, Overrides.Value> before = new LinkedHashMap<>(point);
    before.put(along, values.get(at - 1));
    Integer number = byPlace.get(place(before));
    return number == null || number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static List<String> place(Map<String, Overrides.Value> point) {
    return point.values().stream().map(Overrides.Value::text).toList();
  }

  /** Number of the case; that of an equal one if there is one; -1 if it is at fault. */
  private int add(String base, Map<String, Overrides.Value> point, OptionalInt parent) {
    try {
      ResolvedScenario read = ScenarioReader.read(base, modelsDir, set.with(point), known);
      Map<String, String> varied = new LinkedHashMap<>();
      point.forEach((key, value) -> varied.put(key, shown(value)));
      String content = Fingerprints.content(read);
      String id =
          CaseName.of(point.isEmpty() ? Map.of("", read.scenario().name()) : varied, content);
      BatchCase equal = byId.get(id);
      if (equal != null) {
        repeated++;
        return equal.number();
      }
      boolean seedSaid = set.values().containsKey(SEED) || point.containsKey(SEED);
      long seed = seedSaid ? read.scenario().solve().seed() : Fingerprints.seed(content);
      ResolvedScenario resolved = read.as(id, seed);
      String from = parent.isPresent() ? cases.get(parent.getAsInt()).fingerprint() : "";
      BatchCase one =
          new BatchCase(
              cases.size(),
              id,
              read.scenario().name(),
              varied,
              parent,
              fingerprints.of(resolved, geodataFolder, from),
              PackedScenario.of(resolved));
      cases.add(one);
      mostThreads = Math.max(mostThreads, resolved.scenario().solve().threads());
      byId.put(id, one);
      return one.number();
    } catch (ScenarioException e) {
      faults.addAll(e.faults());
      return -1;
    }
  }

  private static String shown(Overrides.Value value) {
    String text = value.text();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** In the order of the plan. */
  List<BatchCase> list() {
    return Collections.unmodifiableList(cases);
  }

  /** Most threads that a case solves with. */
  public int mostThreads() {
    return mostThreads;
  }

  /**
   * The cases for people, and how long they may take.
   *
   * @param folder of the batch; what is done in it counts
   */
  public List<String> lines(BatchOptions options, Path folder) {
    return new DryRun(this, options, new BatchFolder(folder)).lines();
  }

  /** How many there are. */
  public int size() {
    return cases.size();
  }

  /** How many of the plan are equal to an earlier one, and left out. */
  public int repeated() {
    return repeated;
  }

  /** Keys that vary, in the order of the plan. */
  List<String> variedKeys() {
    return plan.sweep().map(Sweep::keys).orElse(List.of());
  }

  BatchPlan plan() {
    return plan;
  }
}
