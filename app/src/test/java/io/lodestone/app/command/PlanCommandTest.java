// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.app.Wiring;
import io.lodestone.lab.plan.FrontDocument;
import io.lodestone.lab.plan.PlanNotices;
import io.lodestone.lab.plan.PlanRun;
import io.lodestone.lab.plan.StoredPlan;
import io.lodestone.solve.SolverChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole plan on the smallest study.
class PlanCommandTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int call(String... words) {
    return new Wiring(ROOT, temp)
        .commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words);
  }

  private Path plan(String place, String... more) {
    String[] words =
        Stream.concat(
                Stream.of("plan", "two-islands", "--out", place, "--run-id", "one"),
                Stream.of(more))
            .toArray(String[]::new);
    assertThat(call(words)).as(err.toString()).isZero();
    return temp.resolve(place).resolve("two-islands/plan/one");
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  @Test
  void frontDominatesEveryCandidateAlone() {
    FrontDocument front = StoredPlan.read(plan("runs", "--threads", "2"));
    assertThat(front.portfolios()).anySatisfy(p -> assertThat(p.measures()).isEmpty());
    assertThat(front.alone())
        .hasSize(4)
        .allSatisfy(a -> assertThat(a.onFront() || a.dominatedBy() != null).isTrue());
    assertThat(front.search().evaluated()).isGreaterThanOrEqualTo(30);
    assertThat(front.portfolios())
        .allSatisfy(p -> {
          assertThat(p.regret().quantile()).isBetween(0.0, p.regret().max());
          assertThat(p.satisficing()).isBetween(0.0, 1.0);
          assertThat(p.worst()).hasSize(3);
        });
    assertThat(out.toString()).contains("regret").contains("Nothing");
  }

  @Test
  void gainIsHeldAgainstDoingNothingInTheSameFutures() {
    FrontDocument front = StoredPlan.read(plan("runs"));
    FrontDocument.Member nothing =
        front.portfolios().stream().filter(p -> p.measures().isEmpty()).findFirst().orElseThrow();
    assertThat(nothing.gain()).isZero();
    assertThat(nothing.likeNothing()).isTrue();
    assertThat(front.portfolios())
        .allSatisfy(p -> {
          assertThat(p.gain()).isCloseTo(money(nothing) - money(p), within(1e-3));
          assertThat(p.likeNothing()).isEqualTo(Math.abs(p.gain()) <= p.gainError());
        });
  }

  private static double money(FrontDocument.Member member) {
    return member.values().get("cost") + member.values().get("loss");
  }

  @Test
  void boundHolds() {
    FrontDocument front = StoredPlan.read(plan("runs"));
    FrontDocument.Bound bound = front.bound();
    assertThat(bound).isNotNull();
    assertThat(bound.total()).isLessThanOrEqualTo(bound.hereAndNow() * (1 + 1e-6) + 1);
    assertThat(bound.unchosen()).isLessThanOrEqualTo(bound.nothing());
    assertThat(bound.total()).isLessThanOrEqualTo(bound.bestTotal());
    assertThat(bound.lossOnly()).isLessThanOrEqualTo(bound.unchosen() * (1 + 1e-6));
    assertThat(bound.bestTotal()).isLessThanOrEqualTo(bound.nothing());
  }

  @Test
  void threadsChangeNoByte() throws IOException {
    assertThat(contents(plan("three", "--threads", "3")))
        .isEqualTo(contents(plan("one", "--threads", "1")));
  }

  @Test
  void killedPlanGoesOnToTheSameBytes() throws IOException {
    Path whole = plan("whole");
    Path recipe = whole.resolve("plan.json");
    for (int last : new int[] {3, 40, 150}) {
      Path place = temp.resolve("killed" + last).resolve("two-islands/plan/one");
      Files.createDirectories(place.resolve("inputs"));
      copy(whole.resolve("inputs"), place.resolve("inputs"));
      Files.copy(recipe, place.resolve("plan.json"));
      Files.copy(whole.resolve("inputs.json"), place.resolve("inputs.json"));
      Files.copy(whole.resolve("begun.json"), place.resolve("begun.json"));
      String code = StoredPlan.read(whole).code();
      PlanRun run = PlanRun.resume(place, code);
      assertThatThrownBy(() -> run.run(2, SolverChoice.detect().preferred(), new DyingAfter(last)))
          .hasMessageContaining("dies");
      Path log = place.resolve("evaluations.log");
      byte[] torn = Files.readAllBytes(log);
      Files.write(log, Arrays.copyOf(torn, Math.max(0, torn.length - 5)));
      assertThat(call("plan", "two-islands", "--out", "killed" + last, "--resume")).isZero();
      assertThat(contents(place)).isEqualTo(contents(whole));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /// Ends the work from inside, as a crash would.
  private record DyingAfter(int trajectories, AtomicInteger count) implements PlanNotices {

    DyingAfter(int trajectories) {
      this(trajectories, new AtomicInteger());
    }

    @Override
    public void phase(String name, int most) {
      // nothing to show
    }

    @Override
    public void done() {
      if (count.incrementAndGet() >= trajectories) {
        throw new IllegalStateException("it dies here");
      }
    }

    @Override
    public void failed(String message) {
      throw new IllegalStateException(message);
    }

    @Override
    public void skipped(int trajectories) {
      // nothing to show
    }
  }

  @Test
  void tablesAnswerSql() {
    plan("runs");
    assertThat(
            call(
                "sql",
                "two-islands/plan",
                "select count(*) n from losses where id = 'p1'",
                "--csv"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).endsWith("n\n8\n");
  }

  @Test
  void wrongPlanAndMissingPlanAreTold() throws IOException {
    copy(ROOT.resolve("studies/two-islands"), temp.resolve("isles"));
    Path file = temp.resolve("isles/plan.yaml");
    Files.writeString(file, Files.readString(file).replace("kind: thrift", "kind: thrifty"));
    assertThat(call("plan", "isles")).isEqualTo(2);
    assertThat(err.toString()).contains("thrifty").contains("Maybe");
    Files.delete(file);
    assertThat(call("plan", "isles")).isEqualTo(2);
    assertThat(err.toString()).contains("has no plan.yaml");
  }

  @Test
  void optionsThatContradictWhatWasBegunAreRefused() throws IOException {
    Path folder = plan("runs");
    Files.delete(folder.resolve("manifest.json"));
    for (String[] option :
        new String[][] {{"--seed", "77"}, {"--portfolios", "31"}, {"--fresh", "9"}}) {
      assertThat(call("plan", "two-islands", "--resume", option[0], option[1]))
          .as(option[0])
          .isEqualTo(2);
      assertThat(err.toString())
          .contains(option[0] + " " + option[1] + ", but this was begun with");
    }
  }

  @Test
  void oneBitOfAPlanIsFound() throws IOException {
    Path folder = plan("runs");
    assertThat(call("verify", folder.toString())).as(err.toString()).isZero();
    Path table = folder.resolve("losses.parquet");
    byte[] bytes = Files.readAllBytes(table);
    bytes[bytes.length / 2] ^= 1;
    Files.write(table, bytes);

    assertThat(call("verify", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("losses.parquet differs");
  }
}
