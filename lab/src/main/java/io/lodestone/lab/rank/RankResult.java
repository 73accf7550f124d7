// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import io.lodestone.study.study.Study;
import java.util.List;

/// Our ranking beside those that others have published.
///
/// @param study the study
/// @param ranking ours
/// @param published that of others, as the study's data hold them
public record RankResult(Study study, Ranking ranking, List<PublishedRanking> published) {

  public RankResult {
    published = List.copyOf(published);
  }
}
