package org.waystation.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.waystation.export.Kind;

/** A headline of a case's summary, a column of the table of results. */
enum Figure {
  STATUS("status", Kind.TEXT, "/status"),
  STOP_REASON("stopReason", Kind.TEXT, "/stopReason"),
  PROBLEM("problem", Kind.TEXT, "/problem"),
  OBJECTIVE("objective", Kind.NUMBER, "/objective/value"),
  BOUND("bound", Kind.NUMBER, "/objective/bound"),
  UNIT("unit", Kind.TEXT, "/objective/unit"),
  GAP("relativeGap", Kind.EXACT, "/relativeGap"),
  BOUND_BASIS("boundBasis", Kind.TEXT, "/boundBasis"),
  STATIONS("stations", Kind.INTEGER, "/stations/opened"),
  ZIPS_SERVED("zipsServed", Kind.INTEGER, "/zips/served"),
  ZIPS_IN_SCOPE("zipsInScope", Kind.INTEGER, "/zips/inScope"),
  PARCELS("parcelsPerYear", Kind.PARCELS, "/parcelsPerYear"),
  PARCELS_BY_STATIONS("parcelsPerYearByStations", Kind.PARCELS, "/parcelsPerYearByStations"),
  COST("costUsdPerYear", Kind.USD, "/costUsdPerYear/total"),
  COST_PER_PARCEL("costUsdPerParcel", Kind.NUMBER, "/costUsdPerParcel"),
  STATION_COST("stationUsdPerYear", Kind.USD, "/costUsdPerYear/station"),
  LINEHAUL_COST("linehaulUsdPerYear", Kind.USD, "/costUsdPerYear/linehaul"),
  SORT_COST("sortUsdPerYear", Kind.USD, "/costUsdPerYear/sort"),
  LAST_MILE_COST("lastMileUsdPerYear", Kind.USD, "/costUsdPerYear/lastMile"),
  POSTAL_COST("postalUsdPerYear", Kind.USD, "/costUsdPerYear/postal"),
  SEED("seed", Kind.INTEGER, "/seed"),
  REPEATABLE("repeatable", Kind.FLAG, "/repeatable"),
  SOLVE_SECONDS("solveSeconds", Kind.NUMBER, "/timingsSeconds/solve"),
  MEMORY("peakMemoryMiB", Kind.INTEGER, "/peakMemoryMiB");

  private final String column;
  private final Kind kind;
  private final String pointer;

  Figure(String column, Kind kind, String pointer) {
    this.column = column;
    this.kind = kind;
    this.pointer = pointer;
  }

  String column() {
    return column;
  }

  Kind kind() {
    return kind;
  }

  /** Whether it tells of the run and not of the plan: another run has another. */
  boolean isOfTheRun() {
    return this == SOLVE_SECONDS || this == MEMORY;
  }

  /** All figures of a summary, by column; those that it does not have are left out. */
  static ObjectNode of(JsonNode summary) {
    ObjectNode figures = Json.object();
    for (Figure figure : values()) {
      JsonNode value = summary.at(figure.pointer);
      if (value.isValueNode() && !value.isNull()) {
        figures.set(figure.column, value);
      }
    }
    return figures;
  }

  /** The cell of a row; null where the figures do not have it. */
  Object cell(JsonNode figures) {
    JsonNode value = figures.path(column);
    if (kind == Kind.TEXT) {
      return value.asText("");
    }
    if (kind == Kind.FLAG) {
      return value.isBoolean() ? (Object) value.booleanValue() : null;
    }
    if (!value.isNumber()) {
      return null;
    }
    return kind == Kind.INTEGER ? (Object) value.longValue() : (Object) value.decimalValue();
  }
}
