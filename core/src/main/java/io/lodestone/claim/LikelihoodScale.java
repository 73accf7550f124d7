// SPDX-License-Identifier: Apache-2.0
package io.lodestone.claim;

import java.util.List;
import java.util.Optional;

/// A scale of calibrated words for probabilities.
public enum LikelihoodScale {
  /// Guidance note of the IPCC's fifth assessment report (Mastrandrea et al. 2010), with the three
  /// further terms of its working group I. Ranges overlap and hold their ends.
  IPCC(
      List.of(
          new Term("virtually certain", 0.99, 1),
          new Term("extremely likely", 0.95, 1),
          new Term("very likely", 0.9, 1),
          new Term("likely", 0.66, 1),
          new Term("more likely than not", 0.5, 1),
          new Term("about as likely as not", 0.33, 0.66),
          new Term("unlikely", 0, 0.33),
          new Term("very unlikely", 0, 0.1),
          new Term("extremely unlikely", 0, 0.05),
          new Term("exceptionally unlikely", 0, 0.01))),
  /// Intelligence Community Directive 203 of the United States (2015), D.6.e. Ranges touch; a
  /// border belongs to the higher term. There is no word below 1 % and above 99 %.
  ICD_203(
      List.of(
          new Term("almost no chance / remote", 0.01, 0.05),
          new Term("very unlikely / highly improbable", 0.05, 0.2),
          new Term("unlikely / improbable", 0.2, 0.45),
          new Term("roughly even chance / roughly even odds", 0.45, 0.55),
          new Term("likely / probable", 0.55, 0.8),
          new Term("very likely / highly probable", 0.8, 0.95),
          new Term("almost certain / nearly certain", 0.95, 0.99)));

  private final List<Term> terms;

  LikelihoodScale(List<Term> terms) {
    this.terms = terms;
  }

  /// A word and the probabilities of which it is true.
  ///
  /// @param words as they are printed
  /// @param lower 0 to 1
  /// @param upper 0 to 1
  public record Term(String words, double lower, double upper) {

    private boolean holds(double probability) {
      return lower <= probability && probability <= upper;
    }

    private double width() {
      return upper - lower;
    }
  }

  /// All terms, in the order of their source.
  public List<Term> terms() {
    return terms;
  }

  /// The narrowest term that is true of a probability; of touching ones the higher, of equally
  /// narrow ones that overlap the less extreme. Empty where the scale has no word.
  ///
  /// "More likely than not" is true above 0.5 only; at 0.5 a narrower one is true in any case.
  ///
  /// @throws IllegalArgumentException when it is not 0 to 1
  public Optional<Term> narrowest(double probability) {
    requireProbability(probability);
    return switch (this) {
      case IPCC -> narrowestOfNested(probability);
      case ICD_203 -> terms.reversed().stream().filter(term -> term.holds(probability)).findFirst();
    };
  }

  /// Terms stand in the order of the source, where "about as likely as not" precedes "unlikely", so
  /// that the first of equally narrow ones is the less extreme.
  private Optional<Term> narrowestOfNested(double probability) {
    Optional<Term> best = Optional.empty();
    for (Term term : terms) {
      if (term.holds(probability) && best.map(b -> term.width() < b.width()).orElse(true)) {
        best = Optional.of(term);
      }
    }
    return best;
  }

  static void requireProbability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability " + probability + "\nMaybe a percentage: give a share from 0 to 1");
    }
  }
}
