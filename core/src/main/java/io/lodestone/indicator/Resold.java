// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.losses.Resale;
import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import java.util.List;
import java.util.Locale;

/// Who resold what: exports above own make plus imports of the base year.
public final class Resold implements Indicator {

  /// Most sellers named (assumed: the few that a reader can act on).
  private static final int NAMED = 3;

  @Override
  public String id() {
    return "resold";
  }

  @Override
  public String name() {
    return "Resold";
  }

  @Override
  public String unit() {
    return "t";
  }

  @Override
  public String formula() {
    return "Σ over regions other than home of exports − own make − imports of the base year, where above 0, by twelve months";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    List<Resale.Resold> all = Resale.of(view.run());
    return view.commodities().stream().map(c -> headline(view, c, all)).toList();
  }

  private Headline headline(RunView view, String commodity, List<Resale.Resold> all) {
    List<Resale.Resold> of =
        all.stream()
            .filter(r -> r.commodity().equals(commodity) && !r.region().equals(view.home()))
            .toList();
    double tonnes = of.stream().mapToDouble(Resale.Resold::tonnes).sum();
    List<String> names = of.stream().limit(NAMED).map(r -> view.regionName(r.region())).toList();
    String subject = view.subjectName(commodity);
    return new Headline(
        id() + "." + commodity,
        name() + ": " + subject,
        tonnes,
        unit(),
        of.isEmpty()
            ? String.format(Locale.ROOT, "Nobody resells %s.", subject)
            : String.format(
                Locale.ROOT,
                "%s of %s are resold, most by %s.",
                Phrase.tonnes(tonnes),
                subject,
                String.join(", ", names)));
  }
}
