// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.parameters;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What uncertain inputs do to some headlines, from a screening.
///
/// @param from the command or folder that it came from
/// @param headlines ids, in the order of columns
/// @param effects by input, then by headline
public record Influences(
    String from, List<String> headlines, Map<String, Map<String, Effect>> effects) {

  /// None yet.
  public static final Influences NONE = new Influences("", List.of(), Map.of());

  public Influences {
    headlines = List.copyOf(headlines);
    effects = Map.copyOf(effects);
  }

  /// What an input does to a headline as it goes from its 5th to its 95th percentile (Morris' μ*).
  ///
  /// @param value mean size of the change, in the headline's unit
  /// @param standardError of that
  /// @param mean of the headline over the trajectories, against which it is told as a share
  public record Effect(double value, double standardError, double mean) {

    /// The change over the size of the headline's mean; NaN where that is 0.
    public double share() {
      return mean == 0 ? Double.NaN : value / Math.abs(mean); // exactly 0: nothing to compare with
    }
  }

  /// The effect of an input on a headline.
  public Optional<Effect> find(String input, String headline) {
    return Optional.ofNullable(effects.getOrDefault(input, Map.of()).get(headline));
  }

  /// Whether there is anything to show.
  public boolean isEmpty() {
    return headlines.isEmpty();
  }
}
