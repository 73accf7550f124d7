// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.indicator.Headline;
import io.lodestone.store.run.Duck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The headlines of the scenario as the data say, without draws: `central.parquet`.
public final class CentralHeadlines {

  public static final String FILE = "central.parquet";

  private CentralHeadlines() {}

  public static void write(List<Headline> headlines, Path file) throws IOException {
    try (Duck duck = Duck.open()) {
      duck.write(headlines, file);
    }
  }

  static List<Headline> read(Path file) throws IOException {
    try (Duck duck = Duck.open()) {
      return duck.readHeadlines(file);
    }
  }
}
