// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// The seabed: the numbers of a deposit.
final class DepositTables {

  static final List<Table> ALL =
      List.of(
          Table.of(
                  "deposit",
                  "deposit/numbers.csv",
                  "What a deposit is reckoned from: resource, sea, lift by scheme, processing, money and plume, one"
                      + " number a row. Beside it stand `cores.csv` or `cores.geoeas` (optional; without one cores are synthetic) and"
                      + " `typhoon_tracks.csv`.",
                  List.of(
                      Column.text(
                              "key",
                              "Name, such as `lift.trial.rate`; those of japan-seabed are needed.")
                          .needed(),
                      Column.number("value", "In the unit of the row.").needed(),
                      Column.text("unit", "Unit, for people.").needed()))
              .keyedBy("key")
              .orAbsent()
              .marked());

  private DepositTables() {}
}
