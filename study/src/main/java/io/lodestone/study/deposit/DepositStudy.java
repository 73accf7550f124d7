// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.lift.StormTracks;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.network.IdPattern;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.finding.Place;
import io.lodestone.study.table.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The folder `deposit/` of a study, as settings of the deposit module. Immutable.
public final class DepositStudy {

  private static final String NUMBERS = "deposit/numbers.csv";
  private static final String TRACKS = "deposit/typhoon_tracks.csv";
  private static final String RATE = ".rate";

  /// Numbers that reports read by themselves.
  private static final List<String> USED_ELSEWHERE =
      List.of(
          "money.mined-thickness",
          "resource.origin-latitude",
          "resource.origin-longitude",
          "plume.deposit-threshold-1",
          "plume.deposit-threshold-2",
          "plume.deposit-threshold-3",
          "plume.deposit-threshold-4",
          "plume.water-threshold-1",
          "plume.water-threshold-2",
          "plume.water-threshold-3",
          "plume.water-threshold-4");

  private final Path folder;
  private final DepositNumbers numbers;

  private DepositStudy(Path folder, DepositNumbers numbers) {
    this.folder = folder;
    this.numbers = numbers;
  }

  /// The deposit of a study.
  ///
  /// @param folder of the study
  /// @param rows of the table `deposit`
  public static DepositStudy of(Path folder, List<Row> rows) {
    return new DepositStudy(folder, new DepositNumbers(rows));
  }

  /// What is wrong with a deposit: numbers that are missing or make no sense, cores that cannot be
  /// read. A study without the table has none.
  public static List<Finding> check(Path folder, List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    DepositStudy deposit = of(folder, rows);
    List<Finding> findings = new ArrayList<>();
    attempt(findings, d -> d.resource(), deposit);
    attempt(findings, d -> d.money().venture(1, 1), deposit);
    attempt(findings, d -> d.money().treatments(), deposit);
    attempt(findings, d -> d.plumes(1, 0).collector(1), deposit);
    attempt(findings, d -> d.plumes(1, 0).returnWater(1), deposit);
    attempt(findings, d -> USED_ELSEWHERE.forEach(d.numbers()::get), deposit);
    attempt(findings, d -> d.schemes().forEach(d::lift), deposit);
    attempt(findings, DepositStudy::checkDemand, deposit);
    boolean own = StudyCores.isThere(folder);
    if (findings.isEmpty()) { // they say what cores must have
      findings.addAll(
          StudyCores.check(folder, deposit.numbers().list("pattern."), deposit.resource().grid()));
    }
    Path tracks = folder.resolve(TRACKS);
    if (Files.isRegularFile(tracks)) {
      TrackTable.read(tracks, TRACKS, findings::add);
    }
    Path grades = folder.resolve(MinedGrades.FILE);
    if (Files.isRegularFile(grades)) {
      List<String> known = deposit.numbers().list("pattern.");
      attempt(findings, MinedGrades.FILE, d -> checkGrades(findings, grades, own, known), deposit);
    }
    return findings;
  }

  private static void checkGrades(
      List<Finding> findings, Path path, boolean own, List<String> known) {
    MinedGrades grades = MinedGrades.read(path);
    for (String element : grades.elements()) {
      if (!known.contains(element)) {
        findings.add(
            Finding.error(
                "unknown-reference",
                new Place(MinedGrades.FILE, 1, element, ""),
                String.format(Locale.ROOT, "the deposit has no element \"%s\"", element),
                "Maybe one of: " + IdPattern.closest(element, known)));
      }
    }
    List<String> missing =
        known.stream().filter(element -> !grades.elements().contains(element)).toList();
    if (!missing.isEmpty()) {
      findings.add(
          Finding.error(
              "missing-column",
              new Place(MinedGrades.FILE, 1, missing.getFirst(), ""),
              "no grades of " + String.join(", ", missing),
              "Maybe make them anew: lodestone deposit, then copy its mined_grades.csv"));
    }
    if (own == grades.synthetic()) {
      findings.add(
          Finding.warning(
              "stale-grades",
              Place.ofFile(MinedGrades.FILE),
              own
                  ? "the study has cores, but these grades were drawn from synthetic ones"
                  : "these grades were drawn from cores that the study does not have",
              "Maybe make them anew: lodestone deposit, then copy its mined_grades.csv"));
    }
  }

  /// Demand is stated for elements of the deposit, joined by `-`, or for all.
  private static void checkDemand(DepositStudy deposit) {
    List<String> known = deposit.numbers.list("pattern.");
    for (String elements : deposit.numbers.list("demand.")) {
      for (String element : elements.split("-")) {
        if (!elements.equals("all") && !known.contains(element)) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "demand.%s: the deposit has no element \"%s\"%nMaybe one of: %s",
                  elements,
                  element,
                  IdPattern.closest(element, known)));
        }
      }
    }
  }

  private static void attempt(
      List<Finding> findings, Consumer<DepositStudy> part, DepositStudy deposit) {
    attempt(findings, NUMBERS, part, deposit);
  }

  private static void attempt(
      List<Finding> findings, String file, Consumer<DepositStudy> part, DepositStudy deposit) {
    try {
      part.accept(deposit);
    } catch (IllegalArgumentException e) {
      String[] words = String.valueOf(e.getMessage()).split("\\R", 2);
      Finding finding =
          Finding.error(
              "bad-deposit",
              Place.ofFile(file),
              words[0],
              words.length > 1 ? words[1] : "Maybe compare with japan-seabed");
      if (!findings.contains(finding)) { // parts share numbers
        findings.add(finding);
      }
    }
  }

  /// The numbers.
  public DepositNumbers numbers() {
    return numbers;
  }

  /// What the study says of the resource.
  public ResourceSettings resource() {
    return ResourceSettings.of(numbers);
  }

  /// What the study says of money.
  public MoneySettings money() {
    return MoneySettings.of(numbers);
  }

  /// The names of the schemes of lifting, in alphabetic order.
  public List<String> schemes() {
    return numbers.list("lift.").stream()
        .filter(id -> id.endsWith(RATE))
        .map(id -> id.substring(0, id.length() - RATE.length()))
        .toList();
  }

  /// The settings of a scheme over the life of the mine.
  public LiftScheme lift(String scheme) {
    return LiftScheme.of(scheme, numbers);
  }

  /// The plumes of a year.
  ///
  /// @param particles of each
  /// @param seed of their walks
  public PlumePlan plumes(int particles, long seed) {
    return new PlumePlan(numbers, particles, seed);
  }

  /// The study's own cores, those at one place as one; empty when it has none.
  public Optional<Samples> findCores() {
    return StudyCores.find(folder).map(CoreReading::getSamples).map(TwinCores::merge);
  }

  /// Whether the study has what each trajectory of an ensemble needs of the deposit.
  public boolean canSupply() {
    return Files.isRegularFile(folder.resolve(MinedGrades.FILE))
        && Files.isRegularFile(folder.resolve(TRACKS));
  }

  /// What the mud holds that would be mined; empty when the file is missing or wrong, of which the
  /// findings tell.
  public Optional<MinedGrades> findGrades() {
    Path path = folder.resolve(MinedGrades.FILE);
    try {
      return Files.isRegularFile(path) ? Optional.of(MinedGrades.read(path)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What the deposit delivers, trajectory by trajectory.
  ///
  /// @throws IllegalArgumentException when grades or tracks are missing
  public DepositSupply supply() {
    Path path = folder.resolve(MinedGrades.FILE);
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          MinedGrades.FILE + " is missing\nMaybe make it with lodestone deposit");
    }
    return new DepositSupply(MinedGrades.read(path), tracks());
  }

  /// The tracks of storms.
  ///
  /// @throws IllegalArgumentException when there are none
  public StormTracks tracks() {
    Path path = folder.resolve(TRACKS);
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          TRACKS + " is missing\nMaybe copy the best tracks of storms near the site there");
    }
    List<Finding> findings = new ArrayList<>();
    return TrackTable.read(path, TRACKS, findings::add)
        .orElseThrow(() -> new IllegalArgumentException(FindingText.lines(findings)));
  }
}
