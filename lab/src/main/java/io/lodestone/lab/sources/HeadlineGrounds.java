// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.baseyear.Trust;
import io.lodestone.lab.sources.Link.Role;
import io.lodestone.study.study.Source;
import java.util.List;
import java.util.Map;

/// What a headline rests on.
///
/// @param headline its id
/// @param indicator id of the indicator
/// @param name of the indicator and the subject
/// @param unit of the value
/// @param formula of the indicator
/// @param followed what is followed back, in words
/// @param tonnesPerYear how much that is, of the element
/// @param links uses, lanes and plants that it passes, most tonnes first within each role
/// @param grounds tonnes by trust of the figures, for each role
/// @param rows the rows beside the figures, such as recipes and values at stake
/// @param sources every source that a link or row names, by key
public record HeadlineGrounds(
    String headline,
    String indicator,
    String name,
    String unit,
    String formula,
    String followed,
    double tonnesPerYear,
    List<Link> links,
    Map<String, Grounds> grounds,
    List<MarkedRow> rows,
    Map<String, Source> sources)
    implements Answer {

  public HeadlineGrounds {
    links = List.copyOf(links);
    grounds = Map.copyOf(grounds);
    rows = List.copyOf(rows);
  }

  /// The links of a role, most tonnes first.
  public List<Link> links(Role role) {
    return links.stream().filter(link -> link.role() == role).toList();
  }

  /// The share of a role's tonnes that rests on assumed figures, 0 to 1; NaN without links.
  public double assumedShare(Role role) {
    Grounds found = grounds.get(role.word());
    return found == null ? Double.NaN : found.share(Trust.ASSUMED);
  }
}
