// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.discover;

import io.lodestone.page.words.Numbers;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prints rules over what an ensemble has drawn.
public final class DiscoveryText {

  private DiscoveryText() {}

  /// As text for a terminal or a file.
  public static String of(DiscoveryDocument found) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%s in %d of %d futures (%.0f %%)\n",
            found.where(),
            found.wanted(),
            found.futures(),
            100.0 * found.wanted() / found.futures()));
    if (found.boxes().isEmpty()) {
      out.append(String.format(Locale.ROOT, "\nNo box tells them from the others.\n"));
    }
    for (int k = 0; k < found.boxes().size(); k++) {
      append(out, k + 1, found.boxes().get(k));
    }
    out.append(String.format(Locale.ROOT, "\nSecond opinion, a tree:\n"));
    found.tree().forEach(leaf -> append(out, leaf.rule()));
    return out.append(
            String.format(
                Locale.ROOT,
                "\nThe number in brackets is the quasi-p value: the chance of as many hits without that restriction.\n"))
        .toString();
  }

  private static void append(StringBuilder out, int number, DiscoveryDocument.Rule box) {
    out.append(
        String.format(
            Locale.ROOT,
            "\nBox %d: holds %.0f %% of them (coverage), and %.0f %% of the %d futures in it are of them (density)\n",
            number,
            100 * box.coverage(),
            100 * box.density(),
            box.cases()));
    for (DiscoveryDocument.Restriction each : box.restrictions()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %s %s  (%s)\n",
              each.name(),
              each.words(),
              Numbers.chance(each.quasiP())));
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
        String.format(
            Locale.ROOT,
            "  %3.0f %% of %d futures where %s\n",
            100 * leaf.density(),
            leaf.cases(),
            rule));
  }
}
