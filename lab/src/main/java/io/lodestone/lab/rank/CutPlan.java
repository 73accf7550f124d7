// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import io.lodestone.network.Commodity;
import io.lodestone.network.Region;
import io.lodestone.network.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which trade is cut, for how long, and how likely that is.
///
/// @param startMonth month index of the first month of a cut
/// @param months length of a cut
/// @param countedMonths months from the start of a cut in which losses are counted
/// @param reach whom the exporter stops to serve
/// @param goods what it stops to send
/// @param probabilities yearly probability of a cut by region; the others have that of their
///   governance
public record CutPlan(
    int startMonth,
    int months,
    int countedMonths,
    Reach reach,
    Goods goods,
    Map<String, Double> probabilities) {

  /// Assumed: a region of the worst governance (10) stops an export once in ten years, one of the
  /// best never, between them in proportion. Only ratios between exporters matter to a ranking.
  private static final double PROBABILITY_PER_SCORE = 0.01;

  public CutPlan {
    probabilities = Map.copyOf(probabilities);
  }

  /// Whom the exporter stops to serve.
  public enum Reach {
    /// Everybody: the good is missing in the world.
    ALL,
    /// Home alone: others may resell.
    HOME;

    /// The regions as patterns.
    List<String> recipients(String home) {
      return this == ALL ? List.of("*") : List.of(home);
    }
  }

  /// What the exporter stops to send of an element.
  public enum Goods {
    /// Separated goods and metals of which the element is the greater part: its own trade.
    OWN,
    /// Raw materials: whatever carries the element, from mine to metal.
    RAW,
    /// Whatever carries the element, finished goods too.
    ALL;

    /// Of what a commodity is made of, the share from which it counts as an element's own.
    private static final double GREATER_PART = 0.5;

    /// Whether a commodity is cut when an element is.
    boolean covers(Commodity commodity, String element) {
      double share = commodity.contentShare(element);
      return switch (this) {
        case OWN ->
            (commodity.stage() == Stage.SEPARATION || commodity.stage() == Stage.METAL)
                && share
                    > GREATER_PART
                        * commodity.contentShareByElement().values().stream()
                            .mapToDouble(s -> s)
                            .sum();
        case RAW -> share > 0 && commodity.stage().compareTo(Stage.METAL) <= 0;
        case ALL -> share > 0;
      };
    }
  }

  /// The word of a choice on the command line.
  public static String wordOf(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /// The yearly probability that a region stops an export.
  public double probabilityOf(Region region) {
    return probabilities.getOrDefault(
        region.id(), PROBABILITY_PER_SCORE * region.governanceScore());
  }
}
