package org.waystation.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.waystation.cost.Cents;
import org.waystation.cost.PostalAccount;

/**
 * The postal service's books for the shipper's parcels of an area under a plan, in cents: the
 * ledgers of its ZIPs added up.
 *
 * @param area a state's two letters, or the name of a whole
 * @param zips of the area
 * @param staying parcels by post before the plan of the ZIPs left to the post, and those bound to
 *     it by contract
 * @param leaving parcels by post before the plan of the other ZIPs
 * @param joining parcels of the ZIPs left to the post that went another way before the plan
 */
public record PostalLedger(
    String area,
    List<ZipLedger> zips,
    PostalAccount staying,
    PostalAccount leaving,
    PostalAccount joining) {
  public PostalLedger {
    zips = List.copyOf(zips);
  }

  /** The books of some ZIPs. */
  public static PostalLedger of(String area, List<ZipLedger> zips) {
    PostalAccount staying = PostalAccount.EMPTY;
    PostalAccount leaving = PostalAccount.EMPTY;
    PostalAccount joining = PostalAccount.EMPTY;
    for (ZipLedger zip : zips) {
      staying = staying.plus(zip.contract());
      if (zip.leaves()) {
        leaving = leaving.plus(zip.account());
      } else {
        staying = staying.plus(zip.account());
        joining = joining.plus(zip.others());
      }
    }
    return new PostalLedger(area, zips, staying, leaving, joining);
  }

  /** The books of each state, in alphabetical order. */
  public static List<PostalLedger> byState(List<ZipLedger> zips) {
    Map<String, List<ZipLedger>> states = new TreeMap<>();
    zips.forEach(
        zip -> states.computeIfAbsent(zip.zip().state(), state -> new ArrayList<>()).add(zip));
    return states.entrySet().stream().map(state -> of(state.getKey(), state.getValue())).toList();
  }

  /** Parcels that are bound to the post by contract; a part of those that stay. */
  public PostalAccount contract() {
    return zips.stream().map(ZipLedger::contract).reduce(PostalAccount.EMPTY, PostalAccount::plus);
  }

  /**
   * Revenue that leaves less the cost that leaves with it, and less what parcels bring that join.
   */
  public long contributionLostCents() {
    return leaving.contributionCents() - joining.contributionCents();
  }

  /** By how many parcels the post has fewer under the plan. */
  public double parcelsLost() {
    return leaving.parcels() - joining.parcels();
  }

  /**
   * What nobody pays, under the plan, of the fully loaded cost of the parcels that the post had;
   * what joins pays of it whatever it brings beyond the cost that it causes.
   */
  public long unpaidCents() {
    return staying.unpaidIfSentCents() + leaving.unpaidIfGoneCents() - joining.contributionCents();
  }

  /** Share of all parcels of the area that goes by post before the plan; empty without parcels. */
  public OptionalDouble shareToday() {
    double post = staying.parcels() + leaving.parcels();
    double all = post + zips.stream().mapToDouble(zip -> zip.others().parcels()).sum();
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(post / all);
  }

  /** Boxes of the area. */
  public double boxes() {
    return zips.stream().mapToDouble(zip -> zip.post().boxes()).sum();
  }

  /** Miles past all of them on a day. */
  public double routeMiles() {
    return zips.stream().mapToDouble(zip -> zip.post().routeMiles()).sum();
  }

  /** What delivery of all mail there costs a year, in cents. */
  public long allMailCents() {
    return zips.stream().mapToLong(zip -> Cents.of(zip.post().allMailUsdPerYear())).sum();
  }
}
