// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A defined number computed from a run. Each kind is one class in `kind`, one line in [Indicators]
/// and a row of `docs/reference/indicators.md`. A headline whose value is NaN is undefined or never
/// happens; its text says which.
public interface Indicator {

  /// Lower-case words joined by `-`; the headlines' ids begin with it.
  String id();

  /// For people.
  String name();

  /// Unit of the headlines' values.
  String unit();

  /// What is computed, in one line.
  String formula();

  /// The headlines of a run, one for each subject it applies to; possibly none.
  List<Headline> headlines(RunView view);

  /// All indicators, in the order in which a decision-maker reads them.
  static List<Indicator> listAll() {
    return Indicators.listAll();
  }

  /// All headlines of a run, in the order of the list of indicators.
  static List<Headline> of(RunView view) {
    return Indicators.listAll().stream().flatMap(i -> i.headlines(view).stream()).toList();
  }

  /// What changes against another run of the same study: for each headline that both runs have,
  /// value minus baseline value, under the id with `.change`. NaN where either is NaN.
  ///
  /// @param view the run
  /// @param baseline the run it is compared with
  static List<Headline> changes(RunView view, Trajectory baseline) {
    Map<String, Headline> before = new HashMap<>();
    of(view.withRun(baseline)).forEach(h -> before.put(h.id(), h));
    List<Headline> changes = new ArrayList<>();
    for (Headline now : of(view)) {
      Headline then = before.get(now.id());
      if (then != null) {
        changes.add(change(now, then));
      }
    }
    return changes;
  }

  private static Headline change(Headline now, Headline then) {
    double change = now.value() - then.value();
    String text =
        Double.isNaN(change)
            ? now.text() + " Against the baseline: " + then.text()
            : String.format(
                Locale.ROOT,
                "%s: %s against %s in the baseline.",
                now.name(),
                Phrase.inUnit(now.value(), now.unit()),
                Phrase.inUnit(then.value(), then.unit()));
    return new Headline(now.id() + ".change", now.name() + ", change", change, now.unit(), text);
  }
}
