package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;

/**
 * One figure of the cost model with its origin, for the tables of a report.
 *
 * @param key as in the cost files, for example "stationCapexUsd"
 * @param value in {@code unit}
 * @param unit for example "USD/parcel"
 * @param year of the prices or of the observation
 * @param low lower end of the plausible range, where one is known
 * @param high upper end, there if and only if {@code low} is
 * @param confidence H official or several sources; M one secondary source; L weak; D derived; A
 *     assumption
 * @param source who says so
 */
public record CostFigure(
    String key,
    double value,
    String unit,
    int year,
    OptionalDouble low,
    OptionalDouble high,
    char confidence,
    String source) {

  /** Reads a figure that has been checked. */
  static CostFigure of(String key, JsonNode figure) {
    return new CostFigure(
        key,
        figure.path("value").doubleValue(),
        figure.path("unit").textValue(),
        figure.path("year").intValue(),
        end(figure.path("low")),
        end(figure.path("high")),
        figure.path("confidence").textValue().charAt(0),
        figure.path("source").textValue());
  }

  private static OptionalDouble end(JsonNode end) {
    return end.isNumber() ? OptionalDouble.of(end.doubleValue()) : OptionalDouble.empty();
  }
}
