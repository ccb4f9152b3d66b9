package org.waystation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waystation.cost.CostModel;
import org.waystation.cost.OfferPlace;
import org.waystation.scenario.ResolvedScenario;

/** Pricing a plan that stays as it is, and one figure at a time. */
class FixedPlanTest {
  private static final FixedPlan PLAN = Towns.plan(40, 1);

  @Test
  void a_plan_of_one_service_costs_what_the_cost_model_says() {
    CostModel model = new CostModel(Towns.BASE.scenario().costs());
    OfferPlace near = new OfferPlace("VT", 1500, 120, Set.of());
    OfferPlace left = new OfferPlace("VT", 700, 30, Set.of());
    FixedPlan one =
        new FixedPlan(
            List.of(new FixedPlan.Zip(near), new FixedPlan.Zip(left)),
            List.of(new FixedPlan.Station(100)),
            List.of(new FixedPlan.Service(0, 0, 1, 20)));
    double served = model.parcelsPerYear(1500);
    double post = model.postalUsdPerYear(left, model.parcelsPerYear(700));
    double service = model.service(served, 120, 26, 130).totalUsd();
    PlanPrice price = Towns.price(one, Map.of());
    assertEquals(model.stationUsdPerYear() + service + post, price.totalUsd(), 1e-6);
    double saving = model.postalUsdPerYear(near, served) - service - model.stationUsdPerYear();
    assertEquals(saving, price.savingUsd(), 1e-6);
    assertEquals(price.savingCents(), price.marginCents()[0], "the whole station falls to it");
    assertEquals(0, price.marginCents()[1]);
    assertEquals(served + model.parcelsPerYear(700), price.parcels(), 1e-9);
  }

  @Test
  void margins_of_zips_add_up_to_the_saving() {
    PlanPrice price = Towns.price(PLAN, Map.of());
    assertEquals(price.savingCents(), Arrays.stream(price.marginCents()).sum(), PLAN.size());
  }

  @Test
  void a_dearer_post_raises_every_margin_and_lowers_none() {
    PlanPrice cheap = Towns.price(PLAN, Map.of(ResolvedScenario.POSTAL_PRICE, 4.0));
    PlanPrice dear = Towns.price(PLAN, Map.of(ResolvedScenario.POSTAL_PRICE, 4.5));
    for (int i = 0; i < PLAN.size(); i++) {
      boolean served = cheap.marginCents()[i] != 0;
      assertEquals(served, dear.marginCents()[i] > cheap.marginCents()[i]);
    }
    assertTrue(dear.totalCents() > cheap.totalCents(), "some ZIPs go by post");
  }

  @Test
  void what_no_route_can_make_goes_by_post() {
    PlanPrice none = Towns.price(PLAN, Map.of("fixedHoursPerShift", 10.0, "stationCapexUsd", 0.0));
    assertTrue(none.unroutable() > 0);
    assertEquals(0, none.savingCents());
    CostModel model = new CostModel(Towns.BASE.scenario().costs());
    double stations = 1_800_000 + 900_000;
    double post = none.parcels() * model.parameters().postal().shipperUsdPerParcel();
    assertEquals(stations + post, none.totalUsd(), 1);
  }

  @Test
  void a_figure_without_a_range_has_no_swing() {
    UncertainFigure settled = Towns.figure("minutesPerStop", 2.4, 2.4, 2.4);
    Tornado tornado =
        Tornado.of(
            PLAN, List.of(settled, Towns.figure("circuity", 1.2, 1.3, 1.42)), Towns.SETTINGS);
    assertEquals("circuity", tornado.bars().get(0).figure().key());
    Tornado.Bar bar = tornado.bars().get(1);
    assertEquals(0, bar.swingUsd());
    assertEquals(0, bar.savingSwingUsd());
    assertEquals(0, bar.swingUsdPerParcel());
    assertEquals(tornado.base().totalCents(), bar.low().totalCents());
  }

  @Test
  void the_most_telling_figure_comes_first() {
    Tornado tornado = Tornado.of(PLAN, Towns.figures(), Towns.SETTINGS);
    for (int k = 1; k < tornado.bars().size(); k++) {
      assertFalse(
          tornado.bars().get(k).savingSwingUsd() > tornado.bars().get(k - 1).savingSwingUsd());
    }
  }
}
