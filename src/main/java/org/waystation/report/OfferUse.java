package org.waystation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one who delivers would take for it, and what the plan gives to him. */
final class OfferUse {
  /** As they stand in files, in the order in which readers see them. */
  private static final List<String> CHANNELS = List.of("station", "post", "carrier", "partner");

  private final String channel;
  private final String provider;
  private final List<Double> prices = new ArrayList<>();
  private int cheapest;
  private int remote;
  private int zips;
  private double parcels;
  private double usd;

  private OfferUse(String channel, String provider) {
    this.channel = channel;
    this.provider = provider;
  }

  /**
   * Stations first, then whoever makes an offer.
   *
   * @param offers {@code offers.csv}: the cheapest of a ZIP comes first
   * @param zips {@code comparison.csv}
   */
  static List<OfferUse> of(Table offers, Table zips) {
    Map<List<String>, OfferUse> uses = new HashMap<>();
    OfferUse stations = new OfferUse(CHANNELS.get(0), CHANNELS.get(0));
    uses.put(List.of(), stations);
    Map<String, Double> parcels = new HashMap<>();
    for (int row = 0; row < zips.size(); row++) {
      parcels.put(zips.text(row, "zip"), zips.number(row, "parcelsPerYear"));
      double price = zips.number(row, "privateUsdPerParcel");
      if (!Double.isNaN(price)) {
        stations.prices.add(price);
        stations.take(zips.number(row, "parcelsPerYear"), price);
      }
    }
    String before = "";
    for (int row = 0; row < offers.size(); row++) {
      String channel = offers.text(row, "channel");
      String provider = offers.text(row, "provider");
      OfferUse use =
          uses.computeIfAbsent(
              List.of(channel, provider), unused -> new OfferUse(channel, provider));
      String zip = offers.text(row, "zip");
      use.cheapest += zip.equals(before) ? 0 : 1;
      use.remote += offers.text(row, "remote").equals("true") ? 1 : 0;
      before = zip;
      double price = offers.number(row, "usdPerParcel");
      if (!Double.isNaN(price)) {
        use.prices.add(price);
        if (offers.text(row, "taken").equals("true")) {
          use.take(parcels.getOrDefault(zip, 0.0), price);
        }
      }
    }
    List<OfferUse> sorted = new ArrayList<>(uses.values());
    sorted.removeIf(use -> use.prices.isEmpty());
    sorted.sort(
        Comparator.comparingInt((OfferUse use) -> CHANNELS.indexOf(use.channel))
            .thenComparing(use -> use.provider));
    return sorted;
  }

  private void take(double more, double price) {
    zips++;
    parcels += more;
    usd += more * price;
  }

  /** How readers know him. */
  String name() {
    return switch (channel) {
      case "station" -> "Stations";
      case "post" -> "The post";
      case "partner" -> "Local partners";
      default -> "Carrier " + provider;
    };
  }

  /** The same where there is little room. */
  String label() {
    return channel.equals("carrier") ? provider : name();
  }

  /** The same within a sentence. */
  String inSentence() {
    return name().substring(0, 1).toLowerCase(Locale.ROOT) + name().substring(1);
  }

  /** As files have it; also the name of its colour. */
  String channel() {
    return channel;
  }

  boolean isStation() {
    return channel.equals(CHANNELS.get(0));
  }

  /** ZIPs for which there is a price; of stations, those that they serve. */
  int offers() {
    return prices.size();
  }

  /** ZIPs in which nobody else besides a station is cheaper. */
  int cheapest() {
    return cheapest;
  }

  /** ZIPs whose price holds a surcharge for remote areas. */
  int remote() {
    return remote;
  }

  /** ZIPs to which he delivers. */
  int zips() {
    return zips;
  }

  /** Parcels a year that he delivers. */
  double parcels() {
    return parcels;
  }

  /** What he takes for these in a year. */
  double usd() {
    return usd;
  }

  /** Mean price of a parcel that he delivers; NaN if he delivers none. */
  double meanUsd() {
    return parcels == 0 ? Double.NaN : usd / parcels;
  }

  /** The price below which a share of the ZIPs lies. */
  double price(double share) {
    double[] sorted = prices.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
