// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.lab.plan.FrontDocument;
import java.util.List;

/// Everything that the page of a plan draws.
///
/// @param kind `plan`, by which the page knows what to draw
/// @param months none: nothing here runs over months
/// @param front what the plan came to
record PlanDocument(String kind, List<String> months, String title, FrontDocument front) {

  static PlanDocument of(FrontDocument front) {
    return new PlanDocument("plan", List.of(), front.plan(), front);
  }
}
