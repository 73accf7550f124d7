// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.indicator.Indicator;
import io.lodestone.indicator.Indicators;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Network;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a headline's id speaks of.
///
/// @param headline the id
/// @param indicator its indicator
/// @param element the element to follow; of a commodity the one of which it carries most
/// @param commodity the commodity, empty for a headline of an element
record HeadlineSubject(
    String headline, Indicator indicator, String element, Optional<String> commodity) {

  /// Takes an id apart: indicator, then element or commodity, then what else tells it apart.
  ///
  /// @throws IllegalArgumentException when the indicator or the subject does not exist, or the
  ///   indicator speaks of no element
  static HeadlineSubject of(Network network, String headline) {
    Indicator indicator =
        findIndicator(headline)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    String.format(
                        Locale.ROOT,
                        "no headline \"%s\"\nMaybe it begins with one of: %s",
                        headline,
                        IdPattern.closest(head(headline), indicatorIds()))));
    String rest =
        headline.length() > indicator.id().length()
            ? headline.substring(indicator.id().length() + 1)
            : "";
    String subject = head(rest);
    if (network.elements().findIndex(subject).isPresent()) {
      return new HeadlineSubject(headline, indicator, subject, Optional.empty());
    }
    if (network.commodities().findIndex(subject).isPresent()) {
      return new HeadlineSubject(
          headline, indicator, mainElement(network, subject), Optional.of(subject));
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "headline \"%s\" names no element or commodity\nMaybe %s.%s",
            headline,
            indicator.id(),
            network.elements().size() > 0 ? network.elements().idAt(0) : "ELEMENT"));
  }

  /// Whether an id begins with an indicator.
  static boolean isHeadline(String id) {
    return findIndicator(id).isPresent();
  }

  private static Optional<Indicator> findIndicator(String headline) {
    return Indicators.listAll().stream()
        .filter(i -> headline.equals(i.id()) || headline.startsWith(i.id() + "."))
        .findFirst();
  }

  private static List<String> indicatorIds() {
    return Indicators.listAll().stream().map(Indicator::id).toList();
  }

  private static String head(String text) {
    int point = text.indexOf('.');
    return point < 0 ? text : text.substring(0, point);
  }

  private static String mainElement(Network network, String commodity) {
    return network.commodities().get(commodity).contentShareByElement().entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .max(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElseThrow(() ->
            new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "commodity %s carries no element, so nothing can be followed back\nMaybe add it to network/contents.csv",
                    commodity)));
  }
}
