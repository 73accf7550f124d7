// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import io.lodestone.app.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program of its own that uses every command once and keeps what each printed, so that two
/// machines can be compared.
final class EveryCommand {

  /// Small uses of each command. Studies other than `isle` are those of the project.
  static final List<List<String>> CALLS =
      List.of(
          List.of("new", "isle"),
          List.of("check", "isle"),
          List.of("check", "japan-seabed", "--json"),
          List.of("baseyear", "isle"),
          List.of("baseyear", "isle", "--json"),
          List.of("run", "isle", "--scenario", "ban", "--until", "2026-12"),
          List.of("run", "isle", "--until", "2026-12", "--json"),
          List.of("compare", "isle/baseline", "isle/ban", "--html", "compared.html"),
          List.of("verify", "isle/baseline"),
          List.of("list", "isle"),
          List.of(
              "ensemble", "isle", "--scenario", "ban", "--trajectories", "24", "--threads", "2"),
          List.of("discover", "isle/ban", "--where", "shortage-depth.dy > 0.01"),
          List.of("sensitivity", "isle", "--until", "2026-12", "--samples", "2", "--threads", "2"),
          List.of("sql", "isle/baseline", "select * from headlines order by id"),
          List.of("diff", "isle", "isle/ban"),
          List.of("matters", "isle", "--scenario", "ban", "--headline", "shortage-depth.dy"),
          List.of("agree", "two-islands", "--json"),
          List.of("rank", "isle", "--months", "3"),
          List.of("explain", "isle", "--market", "island/dysprosium-oxide", "--month", "2026-01"),
          List.of("sources", "isle"),
          List.of("parameters", "isle"),
          List.of("measures"),
          List.of("package", "isle", "--out", "parcel", "--json"),
          List.of("claims", "isle"),
          List.of("leverage", "isle"),
          List.of(
              "deposit",
              "japan-seabed",
              "--realisations",
              "10",
              "--trajectories",
              "2",
              "--particles",
              "100"),
          List.of("backtest", "isle"),
          List.of("calibrate", "isle"),
          List.of("volatility", "prices.csv"),
          List.of("plan", "two-islands", "--portfolios", "4", "--futures", "2", "--fresh", "2"));

  /// The template has no game of its own.
  private static final String GAME =
      """
      title: Magnets for the island
      from: 2026-01
      until: 2026-12
      open: open
      embargo: ban
      nothing: nothing
      plan: nothing
      embargoStart: 2026-01
      embargoMonths: 12
      planStart: 2026-01
      sender:
        - {id: open, name: Open, scenarios: []}
        - {id: ban, name: A ban of one year, scenarios: [ban]}
      target:
        - {id: nothing, name: Nothing, scenarios: []}
        - {id: separator, name: A separator, scenarios: [ban-with-separator]}
      """;

  private EveryCommand() {}

  /// Uses the commands.
  ///
  /// @param words the folder to work in, which gets `printed/` with a file for each call
  public static void main(String[] words) throws IOException {
    Path folder = Path.of(words[0]);
    Path printed = Files.createDirectories(folder.resolve("printed"));
    for (int k = 0; k < CALLS.size(); k++) {
      if (CALLS.get(k).getFirst().equals("leverage")) {
        Files.writeString(folder.resolve("isle/leverage.yaml"), GAME);
      }
      if (CALLS.get(k).getFirst().equals("volatility")) {
        Files.writeString(folder.resolve("prices.csv"), prices());
      }
      CliCall call = CliCall.of(folder, CALLS.get(k).toArray(String[]::new));
      String text = "exit code " + call.code() + "\n" + call.out() + "\n--- errors\n" + call.err();
      Files.write(
          printed.resolve((k < 10 ? "0" : "") + k + "-" + CALLS.get(k).getFirst() + ".txt"),
          text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Two invented prices of five years.
  private static String prices() {
    StringBuilder text = new StringBuilder("id,month,value\n");
    for (int m = 0; m < 60; m++) {
      String month = (2020 + m / 12) + (m % 12 < 9 ? "-0" : "-") + (m % 12 + 1);
      text.append("a,").append(month).append(',').append(100 + m * 7 % 11).append('\n');
      text.append("b,").append(month).append(',').append(50 + m * 5 % 13).append('\n');
    }
    return text.toString();
  }

  /// Commands that no call uses: a server never ends, and help is picocli's.
  static Set<String> unused(Path folder) {
    Set<String> used =
        Stream.concat(CALLS.stream().map(List::getFirst), Stream.of("serve", "help"))
            .collect(Collectors.toSet());
    return new Wiring(Project.ROOT, folder)
        .commandLine().getSubcommands().keySet().stream()
            .filter(command -> !used.contains(command))
            .collect(Collectors.toSet());
  }
}
