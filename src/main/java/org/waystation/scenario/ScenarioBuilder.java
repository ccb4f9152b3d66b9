package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.waystation.cost.CostParameters;
import org.waystation.cost.DemandParameters;
import org.waystation.cost.LinehaulParameters;
import org.waystation.cost.PostalBoxDay;
import org.waystation.cost.PostalNetworkParameters;
import org.waystation.cost.PostalParameters;
import org.waystation.cost.PostalRoads;
import org.waystation.cost.PostalScale;
import org.waystation.cost.RouteClock;
import org.waystation.cost.RouteLoad;
import org.waystation.cost.RoutePrices;
import org.waystation.cost.StationParameters;
import org.waystation.geodata.CandidateRules;
import org.waystation.geodata.FigureFiles;
import org.waystation.geodata.GeodataChoice;
import org.waystation.geodata.ScopeRules;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;
import org.waystation.solve.SolveLimits;
import org.waystation.travel.TravelParameters;
import org.waystation.units.Distance;
import org.waystation.units.Money;
import org.waystation.units.Ratio;
import org.waystation.units.TravelTime;

/** Fills the parameter records from a resolved document that has passed every check. */
final class ScenarioBuilder {
  /** Length of a period where none is said. */
  private static final double ONE_YEAR = 1;

  private final JsonNode document;

  private ScenarioBuilder(JsonNode document) {
    this.document = document;
  }

  static Scenario build(JsonNode document) {
    return new ScenarioBuilder(document).scenario();
  }

  private Scenario scenario() {
    return new Scenario(
        node(ScenarioKey.NAME).textValue(),
        geodata(),
        scope(),
        new CandidateRules(
            number(ScenarioKey.SITE_MIN_POPULATION), number(ScenarioKey.SITE_BELOW_DENSITY)),
        new TravelParameters(
            figure(CostKey.CIRCUITY), Distance.ofMiles(number(ScenarioKey.MAX_ROAD_MILES))),
        network(),
        costs(),
        SolveEngine.of(node(ScenarioKey.ENGINE).textValue()),
        solve(),
        AuctionSection.rules(document),
        new OutsideFiles(
            OutsideSection.lists(document),
            file(ScenarioKey.OUTSIDE_PRICES_FILE),
            OutsideSection.providers(document)));
  }

  private GeodataChoice geodata() {
    List<Path> polygons = new ArrayList<>();
    node(ScenarioKey.POLYGONS).forEach(file -> polygons.add(Path.of(file.textValue())));
    return new GeodataChoice(
        polygons,
        node(ScenarioKey.ONLY_ZIPS_WITH_POLYGON).booleanValue(),
        new FigureFiles(
            file(ScenarioKey.GAZETTEER_FILE),
            file(ScenarioKey.POPULATION_FILE),
            file(ScenarioKey.PARCELS_FILE),
            file(ScenarioKey.POSTAL_SHARE_FILE),
            file(ScenarioKey.RURAL_CODES_FILE)),
        file(ScenarioKey.SITES_FILE),
        file(ScenarioKey.HUBS_FILE),
        node(ScenarioKey.HUB_COUNTIES).intValue());
  }

  private ScopeRules scope() {
    TreeSet<String> states = new TreeSet<>();
    node(ScenarioKey.STATES).forEach(code -> states.add(code.textValue()));
    return new ScopeRules(
        states,
        number(ScenarioKey.SCOPE_MIN_DENSITY),
        number(ScenarioKey.SCOPE_BELOW_DENSITY),
        number(ScenarioKey.SCOPE_MIN_POPULATION));
  }

  private NetworkRules network() {
    return new NetworkRules(
        ProblemKind.of(node(ScenarioKey.PROBLEM).textValue()),
        stations(),
        floor(),
        new StationRules(
            optional(ScenarioKey.MAX_PARCELS_PER_DAY),
            optional(ScenarioKey.MIN_PARCELS_PER_DAY),
            node(ScenarioKey.MAX_ZIPS).isNull()
                ? OptionalInt.empty()
                : OptionalInt.of(node(ScenarioKey.MAX_ZIPS).intValue()),
            sizes(),
            Sourcing.valueOf(node(ScenarioKey.SOURCING).textValue().toUpperCase(Locale.ROOT))),
        phasing());
  }

  private List<StationSize> sizes() {
    List<StationSize> sizes = new ArrayList<>();
    for (JsonNode size : node(ScenarioKey.SIZES)) {
      sizes.add(
          new StationSize(
              size.path(SizesRule.NAME).textValue(),
              size.path(SizesRule.CAPACITY).doubleValue(),
              size.path(SizesRule.CAPEX).doubleValue(),
              size.path(SizesRule.OPEX).doubleValue()));
    }
    return sizes;
  }

  private Optional<PhasingRules> phasing() {
    JsonNode phasing = node(ScenarioKey.PHASING);
    if (!phasing.isObject()) {
      return Optional.empty();
    }
    List<PeriodRules> periods = new ArrayList<>();
    for (JsonNode period : phasing.path(PhasingRule.PERIODS)) {
      JsonNode stations = period.path(PhasingRule.NEW_STATIONS);
      JsonNode budget = period.path(PhasingRule.BUDGET);
      periods.add(
          new PeriodRules(
              period.path(PhasingRule.NAME).asText(),
              stations.isNumber() ? OptionalInt.of(stations.intValue()) : OptionalInt.empty(),
              budget.isNumber() ? OptionalDouble.of(budget.doubleValue()) : OptionalDouble.empty(),
              period.path(PhasingRule.GROWTH).asDouble(0)));
    }
    return Optional.of(
        new PhasingRules(phasing.path(PhasingRule.YEARS).asDouble(ONE_YEAR), periods));
  }

  private FloorRule floor() {
    JsonNode floor = node(ScenarioKey.COVERAGE_FLOOR);
    boolean isShare = floor.has(CoverageFloorRule.SHARE);
    return new FloorRule(
        CoverageMeasure.of(floor.path(CoverageFloorRule.MEASURE).textValue()),
        floor.path(isShare ? CoverageFloorRule.SHARE : CoverageFloorRule.AMOUNT).doubleValue(),
        isShare);
  }

  private StationCount stations() {
    JsonNode stations = node(ScenarioKey.STATIONS);
    return stations.isObject()
        ? new StationCount(stations.path("min").intValue(), stations.path("max").intValue())
        : StationCount.exactly(stations.intValue());
  }

  private CostParameters costs() {
    return new CostParameters(
        new DemandParameters(
            figure(CostKey.HOUSEHOLDS_PER_PERSON),
            figure(CostKey.PARCELS_PER_HOUSEHOLD_YEAR),
            figure(CostKey.RURAL_INDEX),
            figure(CostKey.DELIVERY_DAYS_PER_YEAR)),
        new RouteClock(
            figure(CostKey.STEM_MILES_PER_HOUR),
            figure(CostKey.LOCAL_MILES_PER_HOUR),
            TravelTime.ofMinutes(figure(CostKey.MINUTES_PER_STOP)).hours(),
            figure(CostKey.FIXED_HOURS_PER_SHIFT),
            figure(CostKey.SHIFT_HOURS)),
        new RouteLoad(
            figure(CostKey.PARCELS_PER_STOP),
            figure(CostKey.VAN_PARCELS),
            figure(CostKey.CIRCUITY)),
        new RoutePrices(
            figure(CostKey.WAGE_USD_PER_HOUR),
            figure(CostKey.WAGE_LOADING),
            figure(CostKey.VEHICLE_USD_PER_MILE),
            figure(CostKey.CONTRACTOR_OVERHEAD)),
        new StationParameters(
            money(CostKey.STATION_CAPEX_USD),
            money(CostKey.STATION_OPEX_USD_PER_YEAR),
            new Ratio(figure(CostKey.DISCOUNT_RATE_PER_YEAR)),
            figure(CostKey.STATION_LIFE_YEARS),
            figure(CostKey.SORT_USD_PER_PARCEL)),
        new LinehaulParameters(
            figure(CostKey.TRUCK_USD_PER_MILE),
            figure(CostKey.PARCELS_PER_TRAILER),
            figure(CostKey.TRAILER_FILL)),
        postal(),
        postalNetwork(),
        new OutsideSection(document, this::figure).parameters());
  }

  private PostalParameters postal() {
    List<Double> compared = new ArrayList<>();
    node(ScenarioKey.COMPARED_PRICES).forEach(price -> compared.add(price.doubleValue()));
    return new PostalParameters(
        number(ScenarioKey.POSTAL_PRICE),
        figure(CostKey.POSTAL_HANDOVER_USD_PER_PARCEL),
        figure(CostKey.POSTAL_INCREMENTAL_USD_PER_PARCEL),
        number(ScenarioKey.CONTRACT_SHARE),
        node(ScenarioKey.SHARE_TODAY).asDouble(PostalParameters.ALL),
        compared);
  }

  private PostalNetworkParameters postalNetwork() {
    return new PostalNetworkParameters(
        new PostalRoads(
            figure(CostKey.BOXES_PER_HOUSEHOLD),
            figure(CostKey.ROAD_MILES_PER_SQUARE_MILE),
            figure(CostKey.CIRCUITY)),
        new PostalBoxDay(
            figure(CostKey.POSTAL_MINUTES_PER_BOX_DAY),
            figure(CostKey.BOXES_PER_ROUTE_MILE_OF_1989),
            figure(CostKey.BOX_TIME_ELASTICITY),
            figure(CostKey.POSTAL_WAGE_USD_PER_HOUR),
            figure(CostKey.POSTAL_VEHICLE_USD_PER_MILE),
            figure(CostKey.POSTAL_DAYS_PER_YEAR)),
        new PostalScale(
            figure(CostKey.POSTAL_RURAL_BOXES),
            figure(CostKey.POSTAL_RURAL_MILES_PER_DAY),
            List.of(
                figure(CostKey.VOLUME_ELASTICITY_SPARSEST),
                figure(CostKey.VOLUME_ELASTICITY_SPARSE),
                figure(CostKey.VOLUME_ELASTICITY_MIDDLE),
                figure(CostKey.VOLUME_ELASTICITY_DENSE),
                figure(CostKey.VOLUME_ELASTICITY_DENSEST))));
  }

  private SolveLimits solve() {
    return new SolveLimits(
        number(ScenarioKey.RELATIVE_GAP),
        Duration.ofMillis(Math.round(1000 * number(ScenarioKey.TIME_LIMIT))),
        node(ScenarioKey.BOUND_ITERATIONS).intValue(),
        node(ScenarioKey.SEARCH_ROUNDS).intValue(),
        node(ScenarioKey.SEED).longValue(),
        node(ScenarioKey.THREADS).intValue());
  }

  private JsonNode node(ScenarioKey key) {
    return key.section().isEmpty()
        ? document.path(key.word())
        : document.path(key.section()).path(key.word());
  }

  private double number(ScenarioKey key) {
    return node(key).doubleValue();
  }

  private OptionalDouble optional(ScenarioKey key) {
    return node(key).isNumber() ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
  }

  private Optional<Path> file(ScenarioKey key) {
    return Optional.ofNullable(node(key).textValue()).map(Path::of);
  }

  private JsonNode figureNode(CostKey key) {
    return document.path(ScenarioKey.COSTS).path(key.word());
  }

  private double figure(CostKey key) {
    return figureNode(key).path("value").doubleValue();
  }

  private Money money(CostKey key) {
    return new Money(figure(key), figureNode(key).path("year").intValue());
  }
}
