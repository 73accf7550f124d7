// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.IdPattern;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.table.Row;
import io.lodestone.units.Horizon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Reads quotas and what they count.
final class QuotaReader {

  private final List<Row> quotas;
  private final List<Row> covers;
  private final Consumer<Finding> findings;

  QuotaReader(List<Row> quotas, List<Row> covers, Consumer<Finding> findings) {
    this.quotas = quotas;
    this.covers = covers;
    this.findings = findings;
  }

  List<Quota> read(Network network, Horizon horizon) {
    return quotas.stream()
        .map(row ->
            new Quota(
                row.text("id"),
                row.text("name"),
                row.number("cap_t_per_month"),
                row.findMonth("start").map(horizon::indexOf).orElse(Lifetime.ALWAYS),
                row.findMonth("end").map(horizon::indexOf).orElse(Lifetime.NEVER),
                coversOf(row.text("id"), network)))
        .toList();
  }

  private List<Quota.Cover> coversOf(String quota, Network network) {
    List<Quota.Cover> result = new ArrayList<>();
    Set<String> counted = new HashSet<>();
    for (Row row : covers) {
      if (!row.text("quota").equals(quota)) {
        continue;
      }
      Quota.Kind kind = Quota.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
      List<String> ids = kind == Quota.Kind.LANE ? network.lanes().ids() : network.plants().ids();
      IdPattern pattern = new IdPattern(row.text("pattern"));
      List<String> matched = ids.stream().filter(pattern::matches).toList();
      if (matched.isEmpty()) {
        findings.accept(
            Finding.error(
                "pattern-matches-nothing",
                row.placeOf("pattern"),
                "the pattern matches no " + row.text("kind"),
                "Maybe one of: " + IdPattern.closest(pattern.text(), ids)));
      }
      for (String id : matched) {
        if (counted.add(kind + id)) {
          result.add(new Quota.Cover(kind, id, row.number("weight")));
        } else {
          tellTwice(row, id);
        }
      }
    }
    return result;
  }

  private void tellTwice(Row row, String id) {
    findings.accept(
        Finding.error(
            "counted-twice",
            row.placeOf("pattern"),
            "quota " + row.text("quota") + " already counts " + id,
            "Maybe narrow one of the patterns"));
  }
}
