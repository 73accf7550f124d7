// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.RunView;
import io.lodestone.simulation.Trajectory;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Months in which an end use goes without more than it wants, and so would feed others: prices are
/// then a bound only. See `docs/decisions/0005-going-without.md`.
public final class BeyondChoke implements Indicator {

  @Override
  public String id() {
    return "beyond-choke";
  }

  @Override
  public String name() {
    return "Months beyond the choke price";
  }

  @Override
  public String unit() {
    return "months";
  }

  @Override
  public String formula() {
    return "number of months in which demand − going without < 0 at any end use of any region";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    Trajectory run = view.run();
    TreeSet<String> names = new TreeSet<>();
    int months = 0;
    for (int t = 0; t < run.months(); t++) {
      boolean beyond = false;
      for (int u = 0; u < run.network().endUses().size(); u++) {
        if (run.consumption(t, u) < 0) {
          beyond = true;
          names.add(run.network().endUses().at(u).name());
        }
      }
      months += beyond ? 1 : 0;
    }
    String text =
        months == 0
            ? "In no month are prices so high that users go without more than they want."
            : String.format(
                Locale.ROOT,
                "In %d of %d months prices are so high that %s go without more than they want: read these prices as a bound.",
                months,
                run.months(),
                String.join(", ", names));
    return List.of(new Headline(id(), name(), months, unit(), text));
  }
}
