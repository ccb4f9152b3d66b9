package org.waystation.cost;

import java.util.List;
import java.util.Optional;

/**
 * Who delivers where no station of the shipper does.
 *
 * @param postOffered whether the postal service is to be had; false in a separation in earnest
 * @param carriers other carriers, in the order of the scenario
 * @param partners local delivery partners, if there are any
 */
public record OutsideParameters(
    boolean postOffered, List<Carrier> carriers, Optional<LocalPartners> partners) {
  /** Nobody but the postal service. */
  public static final OutsideParameters POST_ONLY =
      new OutsideParameters(true, List.of(), Optional.empty());

  public OutsideParameters {
    carriers = List.copyOf(carriers);
  }

  /** Whether there is more to choose from than the postal service. */
  public boolean othersOffered() {
    return !carriers.isEmpty() || partners.isPresent();
  }
}
