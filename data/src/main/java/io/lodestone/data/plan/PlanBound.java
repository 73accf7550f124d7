// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.plan;

import io.lodestone.optim.Solver;
import java.util.*;

final class PlanBound {
  static Optional<PlanBound> find(PlanWorld world, Fresh fresh, Solver solver) {
    return Optional.empty();
  }

  FrontDocument.Bound document(PlanWorld world, Fresh fresh, List<String> ids) {
    throw new IllegalStateException();
  }
}
