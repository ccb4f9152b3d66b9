package org.waystation.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * Every key of a scenario file with what it may hold. {@code models/schema/scenario.schema.json}
 * says the same to editors; a test keeps the two together.
 */
enum ScenarioKey {
  NAME("name", new ValueRule.Name(), true),
  EXTENDS("extends", new ValueRule.FileName(true), false),
  DESCRIPTION("description", new ValueRule.Text(true), false),
  PROBLEM("problem", new WordRule(ProblemKind.words(), ProblemKind.LITERATURE), true),
  PHASING("phasing", new PhasingRule(), false),
  POLYGONS("geodata.polygons", new ValueRule.ListOf(new ValueRule.FileName(false), 0), true),
  ONLY_ZIPS_WITH_POLYGON("geodata.onlyZipsWithPolygon", new ValueRule.Flag(), true),
  GAZETTEER_FILE("geodata.gazetteerFile", new ValueRule.FileName(true), false),
  POPULATION_FILE("geodata.populationFile", new ValueRule.FileName(true), false),
  PARCELS_FILE("geodata.parcelsFile", new ValueRule.FileName(true), false),
  POSTAL_SHARE_FILE("geodata.postalShareFile", new ValueRule.FileName(true), false),
  OUTSIDE_PRICES_FILE("geodata.outsidePricesFile", new ValueRule.FileName(true), false),
  SITES_FILE("geodata.sitesFile", new ValueRule.FileName(true), false),
  HUBS_FILE("geodata.hubsFile", new ValueRule.FileName(true), false),
  RURAL_CODES_FILE("geodata.ruralCodesFile", new ValueRule.FileName(true), false),
  HUB_COUNTIES("geodata.hubCounties", NumberRule.whole(1, 3_000), true),
  STATES("scope.states", new ValueRule.StateCodes(), true),
  SCOPE_MIN_DENSITY("scope.minPeoplePerSquareMile", NumberRule.any(Range.NOT_NEGATIVE), true),
  SCOPE_BELOW_DENSITY("scope.belowPeoplePerSquareMile", NumberRule.any(Range.POSITIVE), true),
  SCOPE_MIN_POPULATION("scope.minPopulation", NumberRule.any(Range.NOT_NEGATIVE), true),
  SITE_MIN_POPULATION("candidates.minPopulation", NumberRule.any(Range.NOT_NEGATIVE), true),
  SITE_BELOW_DENSITY("candidates.belowPeoplePerSquareMile", NumberRule.any(Range.POSITIVE), true),
  MAX_ROAD_MILES("travel.maxRoadMiles", NumberRule.any(Range.positiveUpTo(500)), true),
  STATIONS("network.stations", new ValueRule.Stations(), true),
  COVERAGE_FLOOR("network.coverageFloor", new CoverageFloorRule(), true),
  SOURCING("network.sourcing", WordRule.of(List.of("single", "split")), true),
  MAX_PARCELS_PER_DAY(
      "network.maxParcelsPerDay", new OptionalNumberRule(NumberRule.any(Range.POSITIVE)), false),
  MIN_PARCELS_PER_DAY(
      "network.minParcelsPerDay",
      new OptionalNumberRule(NumberRule.any(Range.NOT_NEGATIVE)),
      false),
  SIZES("network.sizes", new SizesRule(), true),
  MAX_ZIPS("network.maxZips", new OptionalNumberRule(NumberRule.whole(1, 50_000)), false),
  POSTAL_PRICE("postal.priceUsdPerParcel", NumberRule.any(Range.POSITIVE), true),
  CONTRACT_SHARE("postal.contractShare", NumberRule.any(Range.between(0, 0.99)), true),
  SHARE_TODAY("postal.shareToday", NumberRule.any(Range.between(0, 1)), false),
  POSTAL_OFFERED("postal.offered", new ValueRule.Flag(), true),
  COMPARED_PRICES(
      "postal.comparedPricesUsdPerParcel",
      new ValueRule.ListOf(NumberRule.any(Range.POSITIVE), 1),
      true),
  COST_FILES("costs.files", new ValueRule.ListOf(new ValueRule.FileName(false), 1), true),
  COST_OVERRIDES("costs.overrides", new ValueRule.Overriding(), false),
  ENGINE("solve.engine", WordRule.of(SolveEngine.words()), true),
  RELATIVE_GAP("solve.relativeGap", NumberRule.any(Range.RATIO), true),
  TIME_LIMIT("solve.timeLimitSeconds", NumberRule.any(Range.positiveUpTo(604_800)), true),
  BOUND_ITERATIONS("solve.boundIterations", NumberRule.whole(1, 10_000_000), true),
  SEARCH_ROUNDS("solve.searchRounds", NumberRule.whole(0, 10_000_000), true),
  SEED("solve.seed", NumberRule.whole(0, Integer.MAX_VALUE), true),
  THREADS("solve.threads", NumberRule.whole(1, 1_024), true),
  CARRIERS("thirdParty.carriers", new CarriersRule(), false),
  PARTNERS_OFFERED("localPartners.offered", new ValueRule.Flag(), false),
  PARTNER_SHOPS("localPartners.shopsPerZip", NumberRule.whole(1, 1_000), false),
  PARTNER_STATES("localPartners.states", new ValueRule.StateCodes(), false),
  PARTNER_MIN_DENSITY(
      "localPartners.minPeoplePerSquareMile", NumberRule.any(Range.NOT_NEGATIVE), false),
  PARTNER_BELOW_DENSITY(
      "localPartners.belowPeoplePerSquareMile", NumberRule.any(Range.POSITIVE), false),
  UNITS_FILE("auction.unitsFile", new ValueRule.FileName(true), false),
  BUNDLES_FILE("auction.bundlesFile", new ValueRule.FileName(true), false),
  BIDDERS("auction.bidders", new BiddersRule(), false),
  PRICING("auction.pricing", WordRule.of(List.of("pay-as-bid", "uniform")), false),
  INSTITUTIONAL_SHARE("auction.institutionalShare", NumberRule.any(Range.between(0, 10)), false),
  SAMPLE_ZIPS("auction.sampleZips", NumberRule.whole(0, 10_000), false),
  AUCTION_SEED("auction.seed", NumberRule.whole(0, Integer.MAX_VALUE), false),
  PROGRAMME("programme.compared", new ValueRule.Flag(), false),
  DRAWS("uncertainty.draws", new OptionalNumberRule(NumberRule.whole(1, 1_000_000)), false),
  REOPTIMISED_INPUTS(
      "uncertainty.reoptimisedInputs", new OptionalNumberRule(NumberRule.whole(0, 100)), false),
  REOPTIMISED_DRAWS(
      "uncertainty.reoptimisedDraws", new OptionalNumberRule(NumberRule.whole(0, 10_000)), false),
  DRAW_SEED(
      "uncertainty.seed", new OptionalNumberRule(NumberRule.whole(0, Integer.MAX_VALUE)), false),
  FORMATS("output.formats", new ValueRule.ListOf(WordRule.of(LayerFormat.words()), 0), false);

  /** The section whose resolved form differs from the written one: figures instead of files. */
  static final String COSTS = "costs";

  private final String path;
  private final ValueRule rule;
  private final boolean required;

  ScenarioKey(String path, ValueRule rule, boolean required) {
    this.path = path;
    this.rule = rule;
    this.required = required;
  }

  /** Dotted path: section and key, or the key alone at the top. */
  String path() {
    return path;
  }

  ValueRule rule() {
    return rule;
  }

  boolean required() {
    return required;
  }

  /** The section; empty for keys at the top. */
  String section() {
    int dot = path.indexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  /** The last word of the path. */
  String word() {
    return path.substring(path.indexOf('.') + 1);
  }

  static List<ScenarioKey> in(String section) {
    return Arrays.stream(values()).filter(key -> key.section().equals(section)).toList();
  }

  /** Sections of which nothing need be there. */
  static boolean optional(String section) {
    return in(section).stream().noneMatch(ScenarioKey::required);
  }

  static List<String> sections() {
    return Arrays.stream(values())
        .map(ScenarioKey::section)
        .filter(section -> !section.isEmpty())
        .distinct()
        .toList();
  }
}
