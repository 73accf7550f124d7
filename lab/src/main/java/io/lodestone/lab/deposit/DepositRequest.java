// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deposit that is to be worked out.
///
/// @param study name or folder
/// @param realisations deposits that could be
/// @param trajectories courses of weather, failures and costs
/// @param particles of each plume
/// @param prices ensembles or runs whose own prices the venture meets, as folders or
///   `study/scenario`
/// @param out folder that takes `<study>/deposit/<run>`; that of the place if null
public record DepositRequest(
    String study,
    int realisations,
    int trajectories,
    int particles,
    List<String> prices,
    @Nullable Path out) {

  public DepositRequest {
    prices = List.copyOf(prices);
  }

  /// 200 realisations, 200 trajectories and 20,000 particles (assumed: what a laptop does in a
  /// minute).
  public static DepositRequest of(String study) {
    return new DepositRequest(study, 200, 200, 20_000, List.of(), null);
  }

  /// The same with another folder.
  public DepositRequest withOut(Path folder) {
    return new DepositRequest(study, realisations, trajectories, particles, prices, folder);
  }
}
