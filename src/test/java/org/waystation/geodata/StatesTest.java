package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatesTest {
  @Test
  void fiftyStatesTheDistrictAndFiveTerritories() {
    assertEquals(56, States.all().size());
    assertEquals(
        56, States.all().stream().map(States.State::fips).collect(Collectors.toSet()).size());
    assertEquals(
        Optional.of(new States.State("DC", "11", "District of Columbia")),
        States.byAbbreviation("DC"));
    assertEquals(Optional.empty(), States.byAbbreviation("dc"));
  }

  @Test
  void contiguousAreFortyEightAndTheDistrict() {
    assertEquals(49, States.contiguous().size());
    assertTrue(States.contiguous().containsAll(Set.of("DC", "WY", "ME", "WA", "FL")));
    for (String other : Set.of("AK", "HI", "PR", "GU", "VI", "AS", "MP")) {
      assertFalse(States.contiguous().contains(other), other);
    }
  }
}
