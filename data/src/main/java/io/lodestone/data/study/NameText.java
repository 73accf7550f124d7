// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.study;

import io.lodestone.network.Commodity;
import io.lodestone.network.EndUse;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Index;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Region;
import java.util.List;
import java.util.function.Function;

/// Selections of ids as lists of names, as inside a sentence. Patterns select as in scenarios.
public final class NameText {

  /// Assumed: more names than this and a sentence is not read to its end.
  private static final int MOST = 8;

  private final Network network;

  /// Names of a network.
  public NameText(Network network) {
    this.network = network;
  }

  public String regions(List<String> patterns) {
    return patterns.contains("*")
        ? "every region"
        : list(network.regions(), patterns, Region::name);
  }

  public String commodities(List<String> patterns) {
    return patterns.contains("*")
        ? "commodity of any kind"
        : list(network.commodities(), patterns, Commodity::name);
  }

  public String plants(List<String> patterns) {
    return patterns.contains("*") ? "every plant" : list(network.plants(), patterns, Plant::name);
  }

  public String endUses(List<String> patterns) {
    return patterns.contains("*")
        ? "every end use"
        : list(network.endUses(), patterns, EndUse::name);
  }

  String lanes(List<String> patterns) {
    return patterns.contains("*") ? "every lane" : list(network.lanes(), patterns, this::lane);
  }

  private String lane(Lane lane) {
    return network.commodities().get(lane.commodity()).name()
        + " from "
        + network.regions().get(lane.from()).name()
        + " to "
        + network.regions().get(lane.to()).name();
  }

  private static <T> String list(
      Index<T> index, List<String> patterns, Function<T, String> nameOf) {
    List<String> names =
        index.ids().stream()
            .filter(id -> IdPattern.anyMatches(patterns, id))
            .map(id -> nameOf.apply(index.get(id)))
            .toList();
    String comma = names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
    if (names.size() > MOST) {
      return String.join(comma, names.subList(0, MOST - 1))
          + " and "
          + (names.size() - MOST + 1)
          + " more";
    }
    if (names.size() < 2) {
      return String.join("", names);
    }
    String last = (comma.equals("; ") ? "; and " : " and ") + names.getLast();
    return String.join(comma, names.subList(0, names.size() - 1)) + last;
  }
}
