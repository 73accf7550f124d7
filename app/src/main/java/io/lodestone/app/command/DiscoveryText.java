// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.page.discover.DiscoveryDocument;
import io.lodestone.page.words.Numbers;
import java.util.stream.Collectors;

/// Prints rules over what an ensemble has drawn.
final class DiscoveryText {

  private DiscoveryText() {}

  static String of(DiscoveryDocument found) {
    StringBuilder out = new StringBuilder();
    out.append(
        "%s in %d of %d futures (%.0f %%)%n"
            .formatted(
                found.where(),
                found.wanted(),
                found.futures(),
                100.0 * found.wanted() / found.futures()));
    if (found.boxes().isEmpty()) {
      out.append("%nNo box tells them from the others.%n".formatted());
    }
    for (int k = 0; k < found.boxes().size(); k++) {
      append(out, k + 1, found.boxes().get(k));
    }
    out.append("%nSecond opinion, a tree:%n".formatted());
    found.tree().forEach(leaf -> append(out, leaf.rule()));
    return out.append(
            "%nThe number in brackets is the quasi-p value: the chance of as many hits without that restriction.%n"
                .formatted())
        .toString();
  }

  private static void append(StringBuilder out, int number, DiscoveryDocument.Rule box) {
    out.append(
        "%nBox %d: holds %.0f %% of them (coverage), and %.0f %% of the %d futures in it are of them (density)%n"
            .formatted(number, 100 * box.coverage(), 100 * box.density(), box.cases()));
    for (DiscoveryDocument.Restriction each : box.restrictions()) {
      out.append(
          "  %s %s  (%s)%n".formatted(each.name(), each.words(), Numbers.chance(each.quasiP())));
    }
  }

  private static void append(StringBuilder out, DiscoveryDocument.Rule leaf) {
    String rule =
        leaf.restrictions().isEmpty()
            ? "nothing is asked"
            : leaf.restrictions().stream()
                .map(r -> r.name() + " " + r.words())
                .collect(Collectors.joining(" and "));
    out.append(
        "  %3.0f %% of %d futures where %s%n".formatted(100 * leaf.density(), leaf.cases(), rule));
  }
}
