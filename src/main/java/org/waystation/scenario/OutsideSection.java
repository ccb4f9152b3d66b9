package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.waystation.cost.Carrier;
import org.waystation.cost.Channel;
import org.waystation.cost.LocalPartners;
import org.waystation.cost.OutsideParameters;

/**
 * Who delivers besides stations, from sections that have passed every check. What they leave open
 * is a figure of the cost files, or no limit.
 */
final class OutsideSection {
  static final String CARRIERS = "thirdParty";
  static final String PARTNERS = "localPartners";

  private final JsonNode document;
  private final ToDoubleFunction<CostKey> figure;

  /**
   * @param figure value of a cost figure
   */
  OutsideSection(JsonNode document, ToDoubleFunction<CostKey> figure) {
    this.document = document;
    this.figure = figure;
  }

  OutsideParameters parameters() {
    List<Carrier> carriers = new ArrayList<>();
    for (JsonNode carrier : carriers(document)) {
      if (offered(carrier)) {
        carriers.add(carrier(carrier));
      }
    }
    return new OutsideParameters(
        offered(document.path(ScenarioKey.POSTAL_OFFERED.section())), carriers, partners());
  }

  /** The file of each ZIP list, by the name of the list. */
  static Map<String, Path> lists(JsonNode document) {
    Map<String, Path> lists = new TreeMap<>();
    for (JsonNode carrier : carriers(document)) {
      for (String word : List.of(CarriersRule.ZIPS_FILE, CarriersRule.REMOTE_FILE)) {
        if (carrier.has(word) && offered(carrier)) {
          lists.put(list(carrier, word), Path.of(carrier.path(word).textValue()));
        }
      }
    }
    return lists;
  }

  /** Who may have a price of a ZIP's own: post, local partners, and every carrier of the list. */
  static List<String> providers(JsonNode document) {
    List<String> providers =
        new ArrayList<>(List.of(Channel.POSTAL.word(), Channel.PARTNER.word()));
    carriers(document)
        .forEach(carrier -> providers.add(carrier.path(CarriersRule.NAME).textValue()));
    return providers;
  }

  private static JsonNode carriers(JsonNode document) {
    return document.path(CARRIERS).path(ScenarioKey.CARRIERS.word());
  }

  private static boolean offered(JsonNode section) {
    return section.path(CarriersRule.OFFERED).asBoolean(true);
  }

  private static String list(JsonNode carrier, String word) {
    return carrier.path(CarriersRule.NAME).textValue() + "." + word;
  }

  private Carrier carrier(JsonNode carrier) {
    JsonNode below = carrier.path(CarriersRule.REMOTE_BELOW);
    return new Carrier(
        carrier.path(CarriersRule.NAME).textValue(),
        price(carrier, CarriersRule.PRICE, CostKey.CARRIER_USD_PER_PARCEL),
        states(carrier),
        listOf(carrier, CarriersRule.ZIPS_FILE),
        new Carrier.Remote(
            price(carrier, CarriersRule.REMOTE_PRICE, CostKey.CARRIER_REMOTE_USD_PER_PARCEL),
            listOf(carrier, CarriersRule.REMOTE_FILE),
            below.isNumber() ? OptionalDouble.of(below.doubleValue()) : OptionalDouble.empty()));
  }

  private double price(JsonNode carrier, String word, CostKey key) {
    return carrier.has(word) ? carrier.path(word).doubleValue() : figure.applyAsDouble(key);
  }

  private static Optional<String> listOf(JsonNode carrier, String word) {
    return carrier.has(word) ? Optional.of(list(carrier, word)) : Optional.empty();
  }

  private static Set<String> states(JsonNode section) {
    Set<String> states = new HashSet<>();
    section.path(CarriersRule.STATES).forEach(state -> states.add(state.textValue()));
    return states;
  }

  private Optional<LocalPartners> partners() {
    JsonNode section = document.path(PARTNERS);
    if (!section.isObject() || !offered(section)) {
      return Optional.empty();
    }
    return Optional.of(
        new LocalPartners(
            figure.applyAsDouble(CostKey.PARTNER_USD_PER_PARCEL),
            figure.applyAsDouble(CostKey.PARTNER_HANDOVER_USD_PER_PARCEL),
            new LocalPartners.Reach(
                figure.applyAsDouble(CostKey.PARTNER_PARCELS_PER_DAY),
                section.path(ScenarioKey.PARTNER_SHOPS.word()).asInt(1),
                figure.applyAsDouble(CostKey.PARTNER_MILES)),
            states(section),
            section.path(ScenarioKey.PARTNER_MIN_DENSITY.word()).asDouble(0),
            section
                .path(ScenarioKey.PARTNER_BELOW_DENSITY.word())
                .asDouble(Double.POSITIVE_INFINITY)));
  }
}
