package org.waystation.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads plans of batches (YAML); {@code models/schema/batch.schema.json} says the same. */
public final class BatchPlanReader {
  static final List<String> KEYS =
      List.of(
          "name",
          "description",
          "base",
          "set",
          "sweep",
          "scenarios",
          "warmStartAlong",
          "workers",
          "memoryMiB",
          "timeLimitSeconds",
          "retries",
          "caseFiles");
  static final NumberRule WORKERS = NumberRule.whole(1, 1_024);
  static final NumberRule MEMORY = NumberRule.whole(256, 1_048_576);
  static final NumberRule TIME_LIMIT = NumberRule.any(Range.positiveUpTo(604_800));
  static final NumberRule RETRIES = NumberRule.whole(0, 10);
  static final WordRule CASE_FILES =
      WordRule.of(Stream.of(FilesKept.values()).map(FilesKept::word).toList());

  private static final int USUAL_MEMORY_MIB = 4_000;
  private static final double USUAL_TIME_LIMIT_SECONDS = 3_600;
  private static final int USUAL_RETRIES = 1;

  private final LocatedNode.Mapping plan;
  private final Faults faults;

  private BatchPlanReader(LocatedNode.Mapping plan, Faults faults) {
    this.plan = plan;
    this.faults = faults;
  }

  /**
   * Reads a plan. The scenarios that it names are not opened.
   *
   * @param nameOrPath the name of a file in {@code batches} of {@code modelsDir}, without its
   *     ending; or, with ending or slash, the path of a file
   * @param modelsDir the folder {@code models}
   * @throws ScenarioException with every mistake found
   */
  public static BatchPlan read(String nameOrPath, Path modelsDir) {
    Faults faults = new Faults();
    ModelFiles files = new ModelFiles(modelsDir, faults);
    LocatedNode name =
        new LocatedNode.Scalar(
            Place.inside("command line"), JsonNodeFactory.instance.textNode(nameOrPath));
    LocatedNode.Mapping plan =
        files.find("batches", "plan", name).flatMap(files::mapping).orElseThrow(faults::exception);
    return new BatchPlanReader(plan, faults).plan(files.read().get(0));
  }

  private BatchPlan plan(SourceFile file) {
    new MappingRule(KEYS, List.of("name")).check("", plan, faults);
    plan.at("name").ifPresent(node -> new ValueRule.Name().check("name", node, faults));
    plan.at("description")
        .ifPresent(node -> new ValueRule.Text(true).check("description", node, faults));
    String base = plan.at("base").flatMap(node -> scenario("base", node)).orElse("base");
    Optional<LocatedNode> set = plan.at("set");
    Overrides overrides =
        set.map(node -> new Overrides(SweepRule.values("set", node, faults)))
            .orElseGet(Overrides::none);
    Optional<Sweep> sweep = plan.at("sweep").flatMap(node -> SweepRule.read(node, faults));
    List<String> scenarios = scenarios();
    if (plan.at("sweep").isEmpty() && plan.at("scenarios").isEmpty()) {
      String hint = "add [sweep:] with what varies, or [scenarios:] with a list of names";
      faults.add("", plan.place(), "says nothing to run", hint);
    }
    BatchPlan.Limits limits = limits();
    Optional<String> along = along(sweep);
    faults.throwIfAny();
    return new BatchPlan(
        plan.text("name").orElseThrow(), base, overrides, sweep, scenarios, along, limits, file);
  }

  private List<String> scenarios() {
    LocatedNode node = plan.at("scenarios").orElse(null);
    if (node == null) {
      return List.of();
    }
    new ValueRule.ListOf(new ValueRule.FileName(false), 1).check("scenarios", node, faults);
    List<String> names = new ArrayList<>();
    if (node instanceof LocatedNode.Sequence list) {
      list.items().forEach(item -> scenario("scenarios", item).ifPresent(names::add));
    }
    return names;
  }

  /** A bare name stays one; what is a path becomes relative to nothing but the working folder. */
  private Optional<String> scenario(String key, LocatedNode node) {
    if (!node.toJson().isTextual()) {
      faults.add(key, node, "must name a scenario", "vermont, or a path such as ./mine.yaml");
      return Optional.empty();
    }
    String text = node.shown();
    if (!ModelFiles.isPath(text)) {
      return Optional.of(text);
    }
    return node.place().file(text).map(path -> path.toAbsolutePath().toString());
  }

  private BatchPlan.Limits limits() {
    check("workers", WORKERS);
    check("memoryMiB", MEMORY);
    check("timeLimitSeconds", TIME_LIMIT);
    check("retries", RETRIES);
    check("caseFiles", CASE_FILES);
    OptionalInt workers =
        plan.number("workers").stream().mapToInt(value -> (int) value).findFirst();
    FilesKept files = plan.text("caseFiles").flatMap(FilesKept::of).orElse(FilesKept.PLAN);
    return new BatchPlan.Limits(
        workers,
        (int) plan.number("memoryMiB").orElse(USUAL_MEMORY_MIB),
        plan.number("timeLimitSeconds").orElse(USUAL_TIME_LIMIT_SECONDS),
        (int) plan.number("retries").orElse(USUAL_RETRIES),
        files);
  }

  private void check(String key, ValueRule rule) {
    plan.at(key).ifPresent(node -> rule.check(key, node, faults));
  }

  private Optional<String> along(Optional<Sweep> sweep) {
    Optional<LocatedNode> node = plan.at("warmStartAlong");
    if (node.isEmpty() || node.get().toJson().isNull()) {
      return Optional.empty();
    }
    String key = node.get().shown();
    List<String> swept =
        sweep.filter(Sweep.Grid.class::isInstance).map(Sweep::keys).orElse(List.of());
    if (sweep.isPresent() && !swept.contains(key)) {
      faults.add(
          "warmStartAlong",
          node.get(),
          "must be a key of sweep.grid",
          swept.isEmpty()
              ? "leave it out: only a grid has neighbours"
              : String.format(Locale.ROOT, "one of %s", String.join(", ", swept)));
    }
    return Optional.of(key);
  }
}
