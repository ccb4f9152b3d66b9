package org.waystation.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the section {@code sweep} of a batch plan may hold, and what it becomes. */
final class SweepRule {
  static final List<String> KINDS = List.of("grid", "list", "zip", "latinHypercube");
  static final List<String> HYPERCUBE_KEYS = List.of("cases", "seed", "ranges");
  static final List<String> RANGE_KEYS = List.of("low", "high", "whole");
  static final NumberRule CASES = NumberRule.whole(1, 1_000_000);

  private static final NumberRule SEED = NumberRule.whole(0, Integer.MAX_VALUE);
  private static final NumberRule END = NumberRule.any(Range.atLeast(-Double.MAX_VALUE));
  private static final String SUCH_AS = "lines such as [network.stations: [4, 5, 6]] under it";

  private SweepRule() {}

  /** The sweep; empty, with faults, if it is none. */
  static Optional<Sweep> read(LocatedNode node, Faults faults) {
    if (!(node instanceof LocatedNode.Mapping sweep)) {
      faults.add(
          "sweep", node, "must hold one of " + String.join(", ", KINDS), "[grid:], and " + SUCH_AS);
      return Optional.empty();
    }
    new MappingRule(KINDS, List.of()).check("sweep", sweep, faults);
    List<String> said = KINDS.stream().filter(sweep.fields()::containsKey).toList();
    if (said.size() != 1) {
      String hint = said.isEmpty() ? "[grid:], and " + SUCH_AS : "split the plan in two";
      faults.add("sweep", sweep, "must hold exactly one of " + String.join(", ", KINDS), hint);
      return Optional.empty();
    }
    String kind = said.get(0);
    String path = "sweep." + kind;
    LocatedNode inner = sweep.at(kind).orElseThrow();
    return switch (kind) {
      case "grid" -> columns(path, inner, faults).map(Sweep.Grid::new);
      case "zip" -> columns(path, inner, faults).flatMap(all -> zipped(path, inner, all, faults));
      case "list" -> rows(path, inner, faults);
      default -> hypercube(path, inner, faults);
    };
  }

  /** Values by key, as {@code set} has them. */
  static Map<String, Overrides.Value> values(String path, LocatedNode node, Faults faults) {
    Map<String, Overrides.Value> values = new LinkedHashMap<>();
    if (node instanceof LocatedNode.Mapping mapping) {
      mapping.fields().forEach((key, field) -> values.put(key, value(field.value())));
    } else {
      faults.add(path, node, "must hold keys and values", "[network.stations: 5] under it");
    }
    return values;
  }

  private static Overrides.Value value(LocatedNode node) {
    return new Overrides.Value(
        node.toJson().toString(), node.place().toString(), node.place().folder());
  }

  private static Optional<Map<String, List<Overrides.Value>>> columns(
      String path, LocatedNode node, Faults faults) {
    if (!(node instanceof LocatedNode.Mapping mapping) || mapping.fields().isEmpty()) {
      faults.add(path, node, "must hold keys, each with a list of values", SUCH_AS);
      return Optional.empty();
    }
    Map<String, List<Overrides.Value>> columns = new LinkedHashMap<>();
    mapping
        .fields()
        .forEach(
            (key, field) -> {
              if (field.value() instanceof LocatedNode.Sequence list && !list.items().isEmpty()) {
                columns.put(key, list.items().stream().map(SweepRule::value).toList());
              } else {
                String hint = "[" + field.value().shown() + "], as a list";
                faults.add(path + "." + key, field.value(), "must be a list of values", hint);
              }
            });
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
  }

  private static Optional<Sweep> zipped(
      String path, LocatedNode node, Map<String, List<Overrides.Value>> columns, Faults faults) {
    List<Integer> sizes = columns.values().stream().map(List::size).distinct().toList();
    if (sizes.size() > 1) {
      String hint = "use grid, to have every value with every other";
      faults.add(path, node, "must have lists of the same length, has " + sizes, hint);
      return Optional.empty();
    }
    List<Map<String, Overrides.Value>> rows = new ArrayList<>();
    for (int k = 0; k < sizes.get(0); k++) {
      Map<String, Overrides.Value> row = new LinkedHashMap<>();
      for (Map.Entry<String, List<Overrides.Value>> column : columns.entrySet()) {
        row.put(column.getKey(), column.getValue().get(k));
      }
      rows.add(row);
    }
    return Optional.of(new Sweep.Listed(rows));
  }

  private static Optional<Sweep> rows(String path, LocatedNode node, Faults faults) {
    if (!(node instanceof LocatedNode.Sequence list) || list.items().isEmpty()) {
      String hint = "lines such as [- {network.stations: 5, travel.maxRoadMiles: 60}]";
      faults.add(path, node, "must be a list of mappings", hint);
      return Optional.empty();
    }
    List<Map<String, Overrides.Value>> rows = new ArrayList<>();
    for (int k = 0; k < list.items().size(); k++) {
      rows.add(values(path + "[" + k + "]", list.items().get(k), faults));
      if (!rows.get(k).keySet().equals(rows.get(0).keySet())) {
        faults.add(
            path + "[" + k + "]",
            list.items().get(k),
            "must have the keys of the first, " + String.join(", ", rows.get(0).keySet()),
            "say the value of the base where it does not change");
      }
    }
    return Optional.of(new Sweep.Listed(rows));
  }

  private static Optional<Sweep> hypercube(String path, LocatedNode node, Faults faults) {
    if (!(node instanceof LocatedNode.Mapping cube)) {
      faults.add(path, node, "must hold cases, seed and ranges", "[cases: 20] under it");
      return Optional.empty();
    }
    new MappingRule(HYPERCUBE_KEYS, List.of("cases", "ranges")).check(path, cube, faults);
    cube.at("cases").ifPresent(cases -> CASES.check(path + ".cases", cases, faults));
    cube.at("seed").ifPresent(seed -> SEED.check(path + ".seed", seed, faults));
    Map<String, Sweep.LatinHypercube.Span> ranges = new LinkedHashMap<>();
    LocatedNode spans = cube.at("ranges").orElse(cube);
    if (spans instanceof LocatedNode.Mapping mapping && spans != cube) {
      mapping
          .fields()
          .forEach(
              (key, field) ->
                  span(path + ".ranges." + key, field.value(), faults)
                      .ifPresent(span -> ranges.put(key, span)));
    }
    OptionalDouble cases = cube.number("cases");
    if (cases.isEmpty() || ranges.isEmpty()) {
      if (spans != cube && ranges.isEmpty()) {
        faults.add(path + ".ranges", spans, "must hold keys with low and high", RANGE_HINT);
      }
      return Optional.empty();
    }
    long seed = (long) cube.number("seed").orElse(1);
    return Optional.of(new Sweep.LatinHypercube((int) cases.getAsDouble(), seed, ranges));
  }

  private static final String RANGE_HINT =
      "lines such as [postal.priceUsdPerParcel: {low: 3.5, high: 6}] under it";

  private static Optional<Sweep.LatinHypercube.Span> span(
      String path, LocatedNode node, Faults faults) {
    if (!(node instanceof LocatedNode.Mapping range)) {
      faults.add(path, node, "must hold low and high", "{low: 3.5, high: 6}");
      return Optional.empty();
    }
    new MappingRule(RANGE_KEYS, List.of("low", "high")).check(path, range, faults);
    range.at("low").ifPresent(low -> END.check(path + ".low", low, faults));
    range.at("high").ifPresent(high -> END.check(path + ".high", high, faults));
    range
        .at("whole")
        .ifPresent(whole -> new ValueRule.Flag().check(path + ".whole", whole, faults));
    OptionalDouble low = range.number("low");
    OptionalDouble high = range.number("high");
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.getAsDouble() > high.getAsDouble()) {
      faults.add(path, node, "must not have low above high", "low and high are swapped");
    }
    boolean whole = range.at("whole").filter(flag -> flag.toJson().asBoolean()).isPresent();
    return Optional.of(
        new Sweep.LatinHypercube.Span(low.getAsDouble(), high.getAsDouble(), whole, value(node)));
  }
}
