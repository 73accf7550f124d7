// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import io.lodestone.network.EndUse;
import io.lodestone.network.Growth;
import io.lodestone.network.Lane;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.Opening;
import io.lodestone.network.Plant;
import io.lodestone.network.Process;
import io.lodestone.study.study.Study;
import io.lodestone.units.Series;

/// A study in which nothing happens: no growth of demand, no projects, no expansion.
final class QuietStudy {

  private QuietStudy() {}

  static Study of(Study study) {
    Network network = study.network();
    Network quiet =
        network.toBuilder()
            .endUses(network.endUses().list().stream().map(QuietStudy::steady).toList())
            .plants(network.plants().list().stream().map(QuietStudy::unbuilt).toList())
            .lanes(network.lanes().list().stream().map(QuietStudy::unopened).toList())
            .processes(network.processes().list().stream().map(QuietStudy::fixed).toList())
            .build();
    return new Study(
        study.folder(),
        study.id(),
        study.title(),
        study.question(),
        study.units(),
        study.baseYear(),
        study.horizon(),
        study.home(),
        study.rival(),
        study.headlineElements(),
        study.headlineCommodities(),
        quiet,
        study.figures(),
        study.scenarios(),
        study.uncertainties(),
        study.sources(),
        study.marks(),
        study.findings());
  }

  private static EndUse steady(EndUse use) {
    return new EndUse(
        use.id(),
        use.name(),
        use.region(),
        use.commodity(),
        use.use(),
        use.elasticity(),
        use.longRunElasticity(),
        use.chokeMultiple(),
        Series.constant(1),
        use.valueAtStakeUsdPerTonne());
  }

  private static Plant unbuilt(Plant plant) {
    return plant.withLifetime(lifetime(plant.lifetime()));
  }

  private static Lane unopened(Lane lane) {
    return new Lane(
        lane.commodity(),
        lane.from(),
        lane.to(),
        lane.transitMonths(),
        lane.freightUsdPerTonne(),
        lane.dutyShare(),
        lifetime(lane.lifetime()));
  }

  /// What has a date never opens; what ran in the base year never closes.
  private static Lifetime lifetime(Lifetime lifetime) {
    return lifetime.opening() == Opening.DATED
        ? Lifetime.OPTION
        : lifetime.isBase() ? Lifetime.BASE : lifetime;
  }

  private static Process fixed(Process process) {
    return new Process(
        process.id(),
        process.name(),
        process.stage(),
        process.coefficientByCommodity(),
        process.leadMonths(),
        Growth.NONE);
  }
}
