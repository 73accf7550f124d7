// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Index;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.List;

/// Which licences each lane or plant needs. A licence is the variable `markets + forward markets +
/// quota`.
public final class QuotaCovers {

  private static final Terms NONE = new Terms(new int[0], new double[0]);

  private final List<Terms> byIndex;

  private QuotaCovers(List<Terms> byIndex) {
    this.byIndex = byIndex;
  }

  /// The licences of each lane.
  public static QuotaCovers ofLanes(Network network) {
    return of(network, Quota.Kind.LANE, network.lanes());
  }

  /// The licences of each plant.
  public static QuotaCovers ofPlants(Network network) {
    return of(network, Quota.Kind.PLANT, network.plants());
  }

  private static QuotaCovers of(Network network, Quota.Kind kind, Index<?> index) {
    int first = network.markets().size() + network.forwards().size();
    List<List<double[]>> found = new ArrayList<>();
    index.list().forEach(item -> found.add(new ArrayList<>()));
    for (int q = 0; q < network.quotas().size(); q++) {
      for (Quota.Cover cover : network.quotas().at(q).covers()) {
        if (cover.kind() == kind) {
          found.get(index.getIndex(cover.id())).add(new double[] {first + q, cover.weight()});
        }
      }
    }
    return new QuotaCovers(found.stream().map(QuotaCovers::termsOf).toList());
  }

  private static Terms termsOf(List<double[]> pairs) {
    return pairs.isEmpty()
        ? NONE
        : new Terms(
            pairs.stream().mapToInt(pair -> (int) pair[0]).toArray(),
            pairs.stream().mapToDouble(pair -> pair[1]).toArray());
  }

  /// Licences of a lane or plant: variable and weight e.
  public Terms of(int index) {
    return byIndex.get(index);
  }
}
