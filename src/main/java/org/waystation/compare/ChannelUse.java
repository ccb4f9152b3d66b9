package org.waystation.compare;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.waystation.cost.Channel;
import org.waystation.cost.Offer;

/**
 * What goes one way under a plan.
 *
 * @param channel the kind of way
 * @param provider who delivers: the name of a carrier, or the channel's own word
 * @param zips how many
 * @param people who live there
 * @param parcels a year
 * @param cents a year that the shipper pays, stations shared out to their ZIPs
 */
public record ChannelUse(
    Channel channel, String provider, int zips, double people, double parcels, long cents) {

  /**
   * All four channels, used or not, carriers taken together.
   *
   * @param shipperUsdPerParcel price and handover of a parcel by post
   */
  public static List<ChannelUse> byChannel(List<ZipOutcome> zips, double shipperUsdPerParcel) {
    return Arrays.stream(Channel.values())
        .map(
            channel ->
                of(
                    channel,
                    channel.word(),
                    zips,
                    zip -> zip.channel() == channel,
                    shipperUsdPerParcel))
        .toList();
  }

  /**
   * Station, post and partners, used or not, and each carrier that has a ZIP.
   *
   * @param shipperUsdPerParcel price and handover of a parcel by post
   */
  public static List<ChannelUse> byProvider(List<ZipOutcome> zips, double shipperUsdPerParcel) {
    Map<String, Channel> providers = new LinkedHashMap<>();
    for (Channel channel : Channel.values()) {
      if (channel == Channel.CARRIER) {
        zips.stream()
            .filter(zip -> zip.channel() == channel)
            .map(ChannelUse::provider)
            .sorted()
            .forEach(name -> providers.put(name, channel));
      } else {
        providers.put(channel.word(), channel);
      }
    }
    return providers.entrySet().stream()
        .map(
            one ->
                of(
                    one.getValue(),
                    one.getKey(),
                    zips,
                    zip -> provider(zip).equals(one.getKey()),
                    shipperUsdPerParcel))
        .toList();
  }

  /** Who delivers to a ZIP. */
  public static String provider(ZipOutcome zip) {
    return zip.served()
        ? Channel.PRIVATE.word()
        : zip.other().map(Offer::provider).orElse(Channel.POSTAL.word());
  }

  private static ChannelUse of(
      Channel channel,
      String provider,
      List<ZipOutcome> zips,
      Predicate<ZipOutcome> uses,
      double shipperUsdPerParcel) {
    List<ZipOutcome> own = zips.stream().filter(uses).toList();
    return new ChannelUse(
        channel,
        provider,
        own.size(),
        own.stream().mapToDouble(ZipOutcome::population).sum(),
        own.stream().mapToDouble(ZipOutcome::parcelsPerYear).sum(),
        own.stream().mapToLong(zip -> DeliveredCost.cents(zip, shipperUsdPerParcel)).sum());
  }
}
