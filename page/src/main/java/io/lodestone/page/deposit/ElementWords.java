// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.network.Element;
import io.lodestone.network.Stage;
import io.lodestone.study.study.Study;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a study calls the elements of its deposit, and what they are sold as.
///
/// @param product what separation makes, as inside a sentence, such as `oxide`
/// @param traced elements of the network
/// @param headlines ids of those that headlines speak of
/// @param assayed ids of the elements of the deposit
record ElementWords(
    String product, List<Element> traced, List<String> headlines, List<String> assayed) {

  ElementWords {
    traced = List.copyOf(traced);
    headlines = List.copyOf(headlines);
    assayed = List.copyOf(assayed);
  }

  /// @param assayed ids of the elements of the deposit
  static ElementWords of(Study study, List<String> assayed) {
    return new ElementWords(
        study.network().wordsOf(Stage.SEPARATION).good(),
        study.network().elements().list(),
        study.headlineElements(),
        assayed);
  }

  private Optional<Element> find(String element) {
    return Element.findHolder(traced, element);
  }

  /// Name of an element of the deposit, as a heading; a member of a group, which has no name in the
  /// study, by its id.
  String name(String element) {
    return find(element)
        .filter(e -> e.id().equals(element))
        .map(Element::name)
        .orElseGet(() -> capitalised(element));
  }

  /// The same inside a sentence.
  String inSentence(String element) {
    return name(element).toLowerCase(Locale.ROOT);
  }

  /// Elements of the deposit that headlines speak of, in the order of the headlines; none when the
  /// deposit holds one element only, of which all is said.
  List<String> named() {
    if (assayed.size() == 1) {
      return List.of();
    }
    return assayed.stream()
        .filter(element -> rank(element) >= 0)
        .sorted(Comparator.comparingInt(this::rank))
        .toList();
  }

  private int rank(String element) {
    return find(element).map(e -> headlines.indexOf(e.id())).orElse(-1);
  }

  /// The product at the beginning of a heading.
  String productAsHeading() {
    return capitalised(product);
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
