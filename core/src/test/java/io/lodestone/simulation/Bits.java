// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.conditions.Payer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// All numbers of a trajectory as bits, so that nothing but equality passes.
public final class Bits {

  private Bits() {}

  /// The numbers of every month, one list a month.
  public static List<List<Long>> of(Trajectory run) {
    List<List<Long>> months = new ArrayList<>();
    for (int t = 0; t < run.months(); t++) {
      months.add(month(run, t));
    }
    return months;
  }

  private static List<Long> month(Trajectory run, int t) {
    List<Long> bits = new ArrayList<>();
    int markets = run.network().markets().size();
    add(bits, markets, m -> run.price(t, m));
    add(bits, markets, m -> run.expectedPrice(t, m));
    add(bits, markets, m -> run.openingStock(t, m));
    add(bits, markets, m -> run.stock(t, m));
    int plants = run.network().plants().size();
    add(bits, plants, p -> run.capacity(t, p));
    add(bits, plants, p -> run.activity(t, p));
    add(bits, plants, p -> run.delivered(t, p));
    add(bits, plants, p -> run.subsidyUsd(t, p));
    int lanes = run.network().lanes().size();
    add(bits, lanes, l -> run.flow(t, l));
    add(bits, lanes, l -> run.arrival(t, l));
    int endUses = run.network().endUses().size();
    add(bits, endUses, u -> run.reference(t, u));
    add(bits, endUses, u -> run.consumption(t, u));
    add(bits, run.network().quotas().size(), k -> run.licencePrice(t, k));
    add(bits, run.network().quotas().size(), k -> run.quotaUsed(t, k));
    add(bits, run.network().stockpiles().size(), i -> run.stockpile(t, i));
    add(bits, run.network().goods().size(), g -> run.discarded(t, g));
    add(bits, run.network().goods().size(), g -> run.inUse(t, g));
    for (Payer payer : Payer.values()) {
      add(bits, run.measures(), i -> run.costUsd(t, i, payer));
    }
    bits.add((long) run.iterations(t));
    return bits;
  }

  private static void add(List<Long> bits, int count, IntToDoubleFunction value) {
    for (int i = 0; i < count; i++) {
      bits.add(Double.doubleToRawLongBits(value.applyAsDouble(i)));
    }
  }
}
