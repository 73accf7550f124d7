// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.elementary.Exp;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// How the total grade divides into elements.
///
/// Shares are worked out from logarithms, so that they stay above 0 and add up to 1 (source
/// `compositional`): element e gets exp(mₑ + bₑ·y + gₑ + Σₖ lₑₖ·fₖ) over the sum of all, with y the
/// normal score of the total where it is, g the pattern of the whole realisation, and f the factors
/// at the place. Factors are fields of their own, so that residuals of elements are correlated with
/// each other through the loadings l, and with their neighbours through the factors' variogram.
///
/// @param elements the elements
/// @param logShares m, one for each element; a constant added to all changes nothing
/// @param slopes b: how much the logarithm grows with the score of the total
/// @param patternSpreads standard deviation of g: how little is known of the pattern as a whole
/// @param loadings l, `[factor][element]`; empty for residuals that do not vary from place to place
public record Basket(
    List<String> elements,
    List<Double> logShares,
    List<Double> slopes,
    List<Double> patternSpreads,
    List<List<Double>> loadings) {

  public Basket {
    elements = List.copyOf(elements);
    logShares = List.copyOf(logShares);
    slopes = List.copyOf(slopes);
    patternSpreads = List.copyOf(patternSpreads);
    loadings = loadings.stream().map(List::copyOf).toList();
    int n = elements.size();
    if (n == 0
        || logShares.size() != n
        || slopes.size() != n
        || patternSpreads.size() != n
        || loadings.stream().anyMatch(l -> l.size() != n)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d elements, %d shares, %d slopes, %d spreads%nMaybe a row is missing",
              n,
              logShares.size(),
              slopes.size(),
              patternSpreads.size()));
    }
  }

  /// The same shares everywhere.
  ///
  /// @param shares above 0; their sum does not matter
  public static Basket fixed(List<String> elements, List<Double> shares) {
    if (shares.stream().anyMatch(s -> !(s > 0))) {
      throw new IllegalArgumentException(
          "shares " + shares + "\nMaybe leave out an element that is not there");
    }
    List<Double> zeros = Collections.nCopies(elements.size(), 0.0);
    return new Basket(
        elements, shares.stream().map(StrictMath::log).toList(), zeros, zeros, List.of());
  }

  /// One thing that is not divided.
  public static Basket single(String element) {
    return fixed(List.of(element), List.of(1.0));
  }

  /// The same basket with a pattern that is only known to a relative spread, the same for every
  /// element.
  public Basket withPatternSpread(double spread) {
    List<Double> spreads = Collections.nCopies(elements.size(), spread);
    return new Basket(elements, logShares, slopes, spreads, loadings);
  }

  /// Whether shares are the same at all places of a realisation.
  boolean isUniform() {
    return loadings.isEmpty() && slopes.stream().allMatch(b -> b == 0); // exactly: none was given
  }

  /// The shares at one place.
  ///
  /// @param score of the total
  /// @param pattern `[element]` of the realisation, in logarithms
  /// @param factors `[factor]`
  /// @param shares `[element]`; overwritten
  void sharesAt(double score, double[] pattern, double[] factors, double[] shares) {
    double sum = 0;
    for (int e = 0; e < shares.length; e++) {
      double log = logShares.get(e) + slopes.get(e) * score + pattern[e];
      for (int k = 0; k < factors.length; k++) {
        log += loadings.get(k).get(e) * factors[k];
      }
      shares[e] = Exp.of(log);
      sum += shares[e];
    }
    for (int e = 0; e < shares.length; e++) {
      shares[e] /= sum;
    }
  }

  /// The shares at a score of 0 with the expected pattern, one for each element.
  public List<Double> centralShares() {
    double[] shares = new double[elements.size()];
    sharesAt(0, new double[shares.length], new double[loadings.size()], shares);
    return Arrays.stream(shares).boxed().toList();
  }
}
