// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import io.lodestone.claim.Judgement;
import io.lodestone.claim.ShareInterval;
import io.lodestone.claim.Verdict;
import io.lodestone.store.ensemble.RunSql;
import io.lodestone.study.claim.Claim;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks the tables of runs what a claim needs to know, and says what it comes to.
public final class ClaimJudge {

  /// Fewer futures than this have no probability (assumed: with 20, one future more or less still
  /// moves a share by a twentieth).
  static final int FEWEST_FUTURES = 20;

  private static final Pattern NO_TABLE = Pattern.compile("Table with name (\\w+) does not exist");

  private final Path study;

  /// A judge of the claims of a study.
  ///
  /// @param study its folder, whose tables the SQL sees as `study.<table>`
  public ClaimJudge(Path study) {
    this.study = study;
  }

  /// Tables that are there, and why others are not.
  ///
  /// @param folders by the name of the need
  /// @param missing reasons by the name of the need
  public record Evidence(Map<String, Path> folders, Map<String, String> missing) {

    public Evidence {
      folders = Map.copyOf(folders);
      missing = Map.copyOf(missing);
    }
  }

  /// Judges a claim.
  ///
  /// @param runs names of the folders for the ledger
  public Ledger.Entry judge(Claim claim, Evidence evidence, List<String> runs) {
    List<Ledger.TestResult> results = new ArrayList<>();
    List<Map<Integer, Double>> answers = new ArrayList<>();
    for (Claim.Test test : claim.tests()) {
      Answer answer = answer(claim, test, evidence);
      answers.add(answer.valueByFuture);
      results.add(result(test, answer));
    }
    int futures = sampled(answers);
    ShareInterval joint = futures == 0 ? ShareInterval.of(0, 0) : joint(claim, answers);
    Verdict verdict = Verdict.ofAll(results.stream().map(r -> r.judgement().verdict()).toList());
    // Tests that are each likely need not be likely together.
    boolean together = futures == 0 || joint.share() >= Judgement.LIKELY;
    return new Ledger.Entry(
        claim,
        verdict == Verdict.SUPPORTED && !together ? Verdict.MIXED : verdict,
        futures,
        joint,
        results,
        runs);
  }

  /// @param missing what is not there; empty if all is
  private record Answer(Map<Integer, Double> valueByFuture, String missing) {}

  private Answer answer(Claim claim, Claim.Test test, Evidence evidence) {
    for (Claim.Need need : claim.needs()) {
      String missing = evidence.missing().get(need.id());
      if (missing != null && names(test.sql(), need.id())) {
        return new Answer(Map.of(), missing);
      }
    }
    Map<String, Path> used = new TreeMap<>();
    claim.needs().stream()
        .filter(need -> names(test.sql(), need.id()))
        .forEach(need -> used.put(need.id(), evidence.folders().get(need.id())));
    try (RunSql sql = RunSql.open(used, study)) {
      return new Answer(ask(sql, test.sql()), "");
    } catch (IllegalArgumentException e) {
      return new Answer(Map.of(), told(String.valueOf(e.getMessage())));
    }
  }

  /// The first line of what the database says, in our words where a table is missing.
  private static String told(String message) {
    Matcher table = NO_TABLE.matcher(message);
    return table.find()
        ? "the run has no table " + table.group(1)
        : message.lines().findFirst().orElse("");
  }

  /// Whether SQL reads tables of a schema.
  private static boolean names(String sql, String schema) {
    return sql.matches("(?s).*(?<![\\w.])\"?" + schema + "\"?\\.\\w.*");
  }

  private static Map<Integer, Double> ask(RunSql sql, String question) {
    Map<Integer, Double> values = new TreeMap<>();
    List<String> columns = new ArrayList<>();
    sql.ask(
        question,
        row -> {
          int value = columns.indexOf("value");
          int trajectory = columns.indexOf("trajectory");
          if (value < 0) {
            throw new IllegalArgumentException(
                "no column named value\nMaybe add AS value to the number that decides");
          }
          String text = row.get(value);
          values.put(
              trajectory < 0 ? values.size() : Integer.parseInt(row.get(trajectory)),
              text.isEmpty() ? Double.NaN : Double.parseDouble(text));
        },
        columns::addAll);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          "the question has no rows\nMaybe the runs lack the series");
    }
    return values;
  }

  private static Ledger.TestResult result(Claim.Test test, Answer answer) {
    double[] values =
        answer.valueByFuture.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    String missing = answer.missing;
    if (missing.isEmpty() && sorted.length == 0) {
      missing = "the number is undefined in every future";
    }
    return new Ledger.TestResult(
        test,
        Judgement.of(values, test.supports(), test.contradicts()),
        quantile(sorted, 0.5),
        quantile(sorted, 0.05),
        quantile(sorted, 0.95),
        missing);
  }

  /// By linear interpolation between the sorted values; NaN of nothing.
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// How many futures there are; 0 where an answer is missing or nothing is sampled.
  private static int sampled(List<Map<Integer, Double>> answers) {
    return answers.stream().anyMatch(Map::isEmpty) ? 0 : common(answers).size();
  }

  /// The futures of the sampled answers that all of them have; none where there are too few.
  private static Set<Integer> common(List<Map<Integer, Double>> answers) {
    Set<Integer> common = new TreeSet<>();
    answers.stream().filter(a -> a.size() > 1).forEach(a -> common.addAll(a.keySet()));
    answers.stream().filter(a -> a.size() > 1).forEach(a -> common.retainAll(a.keySet()));
    return common.size() < FEWEST_FUTURES ? Set.of() : common;
  }

  /// The share of futures in which every test supports the statement; a test with one number counts
  /// in all of them.
  private static ShareInterval joint(Claim claim, List<Map<Integer, Double>> answers) {
    Set<Integer> futures = common(answers);
    int hits = 0;
    for (int future : futures) {
      boolean all = true;
      for (int k = 0; k < answers.size(); k++) {
        Map<Integer, Double> answer = answers.get(k);
        double value = answer.size() == 1 ? answer.values().iterator().next() : answer.get(future);
        all &= claim.tests().get(k).supports().holds(value);
      }
      hits += all ? 1 : 0;
    }
    return ShareInterval.of(hits, futures.size());
  }
}
