// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.lab.ensemble.PartDone;
import io.lodestone.lab.ensemble.PartTask;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A part as real as can be: it reads a study, reconciles, simulates, and writes Parquet, with all
/// the libraries that this takes. Each part has a horizon of its own, so that no two are alike.
public final class StudyPart implements PartTask {

  private @Nullable Study study;
  private @Nullable BaseYear baseYear;

  /// What travels.
  ///
  /// @param study folder of the study
  /// @param run folder for parts and attempts
  /// @param pauseMilliseconds sleep within each part
  /// @param bad part that fails, or -1
  public record Recipe(String study, String run, int pauseMilliseconds, int bad) {

    /// As JSON.
    public String text() {
      return JsonText.of(this);
    }
  }

  @Override
  public PartDone run(String text, int part) {
    Recipe recipe = JsonMapper.shared().readValue(text, Recipe.class);
    Path run = Path.of(recipe.run());
    try {
      Files.createDirectories(run.resolve("attempts"));
      Files.writeString(attempt(run, part, ProcessHandle.current().pid()), "");
      if (part == recipe.bad()) {
        throw new IllegalArgumentException("part " + part + " is bad\nMaybe leave it out");
      }
      Thread.sleep(recipe.pauseMilliseconds());
      Trajectory trajectory = simulate(recipe, part);
      Path made = Files.createTempFile(run, "part", ".making");
      write(trajectory, made);
      Files.move(made, run.resolve(nameOf(part)), StandardCopyOption.ATOMIC_MOVE);
      return new PartDone(part, 1, 0, Double.toHexString(trajectory.price(0, 0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String nameOf(int part) {
    return "part-%04d.parquet".formatted(part);
  }

  static Path attempt(Path run, int part, long pid) {
    return run.resolve("attempts").resolve(part + "-" + pid);
  }

  private Trajectory simulate(Recipe recipe, int part) {
    Study asked = study(Path.of(recipe.study()));
    Scenario ban = asked.getScenario("ban");
    Network network = ban.extend(asked.network());
    Horizon horizon = new Horizon(asked.horizon().start(), 6 + part);
    return new Simulation(
            network,
            baseYear(asked).calibrated().base(),
            ban.conditions(network, horizon.months()),
            horizon)
        .run(notice -> {});
  }

  private synchronized Study study(Path folder) {
    if (study == null) {
      study = StudyReader.read(folder).getStudy();
    }
    return study;
  }

  private synchronized BaseYear baseYear(Study asked) {
    if (baseYear == null) {
      baseYear = BaseYear.of(asked.network(), asked.figures());
    }
    return baseYear;
  }

  private static void write(Trajectory trajectory, Path file) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      sql.execute("SET threads = 1");
      sql.execute("CREATE TABLE price (month INTEGER, market INTEGER, price_usd_per_t DOUBLE)");
      try (PreparedStatement row = duck.prepareStatement("INSERT INTO price VALUES (?, ?, ?)")) {
        for (int month = 0; month < trajectory.months(); month++) {
          row.setInt(1, month);
          row.setInt(2, 0);
          row.setDouble(3, trajectory.price(month, 0));
          row.execute();
        }
      }
      sql.execute("COPY price TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
    }
  }
}
