package org.waystation.compare;

import java.util.OptionalDouble;

/**
 * By how much the postal service would have to raise its price on what it still delivers to make up
 * for a contribution it has lost, if nobody sent less for that.
 *
 * @param remainingPieces a year
 * @param lostUsdPerYear contribution to make up for; negative where the leaving parcels paid less
 *     than they cost
 * @param revenueUsdPerPiece what a piece pays now
 */
public record PriceRise(double remainingPieces, double lostUsdPerYear, double revenueUsdPerPiece) {

  /** On packages alone. */
  public static PriceRise onPackages(NationalPost nation, PostalLedger ledger) {
    return new PriceRise(
        nation.packages() - ledger.parcelsLost(),
        ledger.contributionLostCents() / 100.0,
        nation.packageRevenueUsd() / nation.packages());
  }

  /** On every piece of mail. */
  public static PriceRise onAllMail(NationalPost nation, PostalLedger ledger) {
    return new PriceRise(
        nation.pieces() - ledger.parcelsLost(),
        ledger.contributionLostCents() / 100.0,
        nation.revenueUsd() / nation.pieces());
  }

  /** USD a piece; empty if nothing remains to be charged for. */
  public OptionalDouble usdPerPiece() {
    return remainingPieces > 0
        ? OptionalDouble.of(lostUsdPerYear / remainingPieces)
        : OptionalDouble.empty();
  }

  /** The same over what a piece pays now. */
  public OptionalDouble ratio() {
    return usdPerPiece().isPresent()
        ? OptionalDouble.of(usdPerPiece().getAsDouble() / revenueUsdPerPiece)
        : OptionalDouble.empty();
  }
}
