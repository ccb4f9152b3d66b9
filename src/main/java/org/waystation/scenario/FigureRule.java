package org.waystation.scenario;

import java.util.List;
import java.util.OptionalDouble;

/** What a figure of a cost file must hold. */
final class FigureRule {
  static final List<String> KEYS =
      List.of("value", "unit", "year", "low", "high", "confidence", "source");
  static final List<String> REQUIRED = List.of("value", "unit", "year", "confidence", "source");
  static final List<String> CONFIDENCES = List.of("H", "M", "L", "D", "A");
  private static final NumberRule YEAR = NumberRule.whole(1900, 2100);

  private FigureRule() {}

  /** Reports every mistake of the figure under {@code path}. */
  static void check(CostKey key, String path, LocatedNode node, Faults faults) {
    if (!(node instanceof LocatedNode.Mapping figure)) {
      String hint =
          "lines [value: ...], [unit: " + key.unit() + "], [year: ...] and so on under it";
      faults.add(path, node, "must be a figure with unit and source", hint);
      return;
    }
    new MappingRule(KEYS, REQUIRED).check(path, figure, faults);
    figure.at("value").ifPresent(value -> key.rule().check(path + ".value", value, faults));
    figure.at("unit").ifPresent(unit -> checkUnit(key, path + ".unit", unit, faults));
    figure.at("year").ifPresent(year -> YEAR.check(path + ".year", year, faults));
    figure
        .at("source")
        .ifPresent(s -> new ValueRule.Text(false).check(path + ".source", s, faults));
    figure.at("confidence").ifPresent(mark -> checkMark(path + ".confidence", mark, faults));
    checkEnds(key, path, figure, faults);
  }

  private static void checkUnit(CostKey key, String path, LocatedNode unit, Faults faults) {
    if (!unit.shown().equals(key.unit())) {
      String hint = "convert the figure and write [" + key.unit() + "]";
      faults.add(path, unit, "must be the unit [" + key.unit() + "]", hint);
    }
  }

  private static void checkMark(String path, LocatedNode mark, Faults faults) {
    if (!CONFIDENCES.contains(mark.shown())) {
      String hint = "A, the mark of an assumption";
      faults.add(path, mark, "must be one of " + String.join(", ", CONFIDENCES), hint);
    }
  }

  private static void checkEnds(
      CostKey key, String path, LocatedNode.Mapping figure, Faults faults) {
    figure.at("low").ifPresent(low -> key.rule().check(path + ".low", low, faults));
    figure.at("high").ifPresent(high -> key.rule().check(path + ".high", high, faults));
    if (figure.fields().containsKey("low") != figure.fields().containsKey("high")) {
      String present = figure.fields().containsKey("low") ? "low" : "high";
      String absent = present.equals("low") ? "high" : "low";
      Place place = figure.fields().get(present).keyPlace();
      String hint = "give both ends, or neither if no range is known";
      faults.add(path + "." + present, place, "stands without " + absent, hint);
    }
    OptionalDouble value = figure.number("value");
    OptionalDouble low = figure.number("low");
    OptionalDouble high = figure.number("high");
    if (low.isEmpty() || high.isEmpty()) {
      return;
    }
    if (low.getAsDouble() > high.getAsDouble()) {
      LocatedNode node = figure.at("low").orElseThrow();
      String message = "must not pass high, which is [" + shown(figure, "high") + "]";
      faults.add(path + ".low", node, message, "low and high are swapped");
    } else if (value.isPresent()
        && (value.getAsDouble() < low.getAsDouble() || value.getAsDouble() > high.getAsDouble())) {
      LocatedNode node = figure.at("value").orElseThrow();
      String message =
          "must lie between low and high, from ["
              + shown(figure, "low")
              + "] to ["
              + shown(figure, "high")
              + "]";
      faults.add(path + ".value", node, message, "widen the range, with a source for it");
    }
  }

  private static String shown(LocatedNode.Mapping figure, String key) {
    return figure.at(key).orElseThrow().shown();
  }
}
