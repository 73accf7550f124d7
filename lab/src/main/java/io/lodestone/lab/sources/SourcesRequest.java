// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import java.util.List;

/// Numbers whose grounds are asked.
///
/// @param study name or folder
/// @param ids headlines such as `loss-cost.x`, or ids of plants, lanes, uses, markets or other
///   rows; an overview if empty
public record SourcesRequest(String study, List<String> ids) {

  public SourcesRequest {
    ids = List.copyOf(ids);
  }
}
