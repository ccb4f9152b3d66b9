package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.waystation.compare.ChannelUse;
import org.waystation.cost.Channel;
import org.waystation.units.Count;

/**
 * Who delivers what under the plan: ZIPs, parcels and dollars by channel. The dollars add up to the
 * cost of the plan, for those of stations hold stations that serve nobody too.
 */
final class Channels {
  private Channels() {}

  /** One entry for each provider, stations first. */
  static List<ChannelUse> of(Outcome outcome) {
    double price = outcome.network().costs().parameters().postal().shipperUsdPerParcel();
    Outcome.Totals totals = outcome.totals();
    return ChannelUse.byProvider(outcome.zips(), price).stream()
        .map(
            use ->
                use.channel() == Channel.PRIVATE
                    ? new ChannelUse(
                        use.channel(),
                        use.provider(),
                        use.zips(),
                        use.people(),
                        use.parcels(),
                        totals.total() - totals.outside())
                    : use)
        .toList();
  }

  static void write(ArrayNode json, List<ChannelUse> channels) {
    for (ChannelUse use : channels) {
      ObjectNode row = json.addObject();
      row.put("channel", use.channel().word());
      row.put("provider", use.provider());
      row.put("zips", use.zips());
      row.put("people", Summary.rounded(use.people(), 0));
      row.put("parcelsPerYear", Summary.rounded(use.parcels(), 3));
      row.put("costUsdPerYear", BigDecimal.valueOf(use.cents(), 2));
    }
  }

  /** What no station delivers, in words: "12 are left to the postal service". */
  static String left(Outcome outcome) {
    List<ChannelUse> left =
        of(outcome).stream()
            .filter(use -> use.channel() != Channel.PRIVATE && use.zips() > 0)
            .toList();
    return left.isEmpty()
        ? "none is left to others"
        : left.stream()
            .map(use -> Count.of(use.zips(), "is", "are") + " left to " + name(use))
            .collect(Collectors.joining(", "));
  }

  /** Who delivers, in words. */
  static String name(ChannelUse use) {
    return switch (use.channel()) {
      case PRIVATE -> "stations";
      case POSTAL -> "the postal service";
      case CARRIER -> "carrier " + use.provider();
      case PARTNER -> "local partners";
    };
  }
}
