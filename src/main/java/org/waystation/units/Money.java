package org.waystation.units;

/**
 * US dollars of one year's prices. May be negative (a margin). Amounts of different price years do
 * not add.
 *
 * @param usd dollars, finite
 * @param priceYear the year whose prices these are, 1900 to 2100
 */
public record Money(double usd, int priceYear) {
  public Money {
    Checks.finite(usd, "an amount of money in USD");
    if (priceYear < 1900 || priceYear > 2100) {
      throw new IllegalArgumentException(
          "a price year must lie in 1900 to 2100, was [" + priceYear + "]");
    }
  }

  /** The sum; both must be in prices of the same year. */
  public Money plus(Money other) {
    if (priceYear != other.priceYear) {
      throw new IllegalArgumentException(
          "prices of " + priceYear + " and of " + other.priceYear + " do not add");
    }
    return new Money(usd + other.usd, priceYear);
  }

  public Money times(double factor) {
    return new Money(usd * factor, priceYear);
  }

  @Override
  public String toString() {
    return usd + " USD of " + priceYear;
  }
}
