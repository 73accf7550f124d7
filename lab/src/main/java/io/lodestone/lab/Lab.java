// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab;

import io.lodestone.lab.agree.AgreeRequest;
import io.lodestone.lab.agree.AgreeResult;
import io.lodestone.lab.agree.AgreeWork;
import io.lodestone.lab.backtest.BacktestRequest;
import io.lodestone.lab.backtest.BacktestRun;
import io.lodestone.lab.backtest.BacktestScore;
import io.lodestone.lab.backtest.BacktestWork;
import io.lodestone.lab.backtest.CalibrateRequest;
import io.lodestone.lab.backtest.CalibrateWork;
import io.lodestone.lab.backtest.Estimation;
import io.lodestone.lab.backtest.ScoreBook;
import io.lodestone.lab.claim.ClaimsListener;
import io.lodestone.lab.claim.ClaimsRequest;
import io.lodestone.lab.claim.ClaimsWork;
import io.lodestone.lab.claim.JudgedClaims;
import io.lodestone.lab.claim.UseCase;
import io.lodestone.lab.compare.CompareRequest;
import io.lodestone.lab.compare.CompareResult;
import io.lodestone.lab.compare.CompareWork;
import io.lodestone.lab.deposit.DepositRequest;
import io.lodestone.lab.deposit.DepositResult;
import io.lodestone.lab.deposit.DepositStep;
import io.lodestone.lab.deposit.DepositWork;
import io.lodestone.lab.diff.DiffRequest;
import io.lodestone.lab.diff.DiffResult;
import io.lodestone.lab.diff.DiffWork;
import io.lodestone.lab.discover.DiscoverRequest;
import io.lodestone.lab.discover.DiscoverWork;
import io.lodestone.lab.discover.Discovery;
import io.lodestone.lab.ensemble.EnsembleListener;
import io.lodestone.lab.ensemble.EnsembleRequest;
import io.lodestone.lab.ensemble.EnsembleSampling;
import io.lodestone.lab.ensemble.EnsembleWork;
import io.lodestone.lab.explain.ExplainRequest;
import io.lodestone.lab.explain.ExplainResult;
import io.lodestone.lab.explain.ExplainWork;
import io.lodestone.lab.leverage.LeverageRequest;
import io.lodestone.lab.leverage.LeverageWork;
import io.lodestone.lab.leverage.PlayedGame;
import io.lodestone.lab.listing.Listing;
import io.lodestone.lab.matters.MattersRequest;
import io.lodestone.lab.matters.MattersResult;
import io.lodestone.lab.matters.MattersWork;
import io.lodestone.lab.parameters.ParametersRequest;
import io.lodestone.lab.parameters.ParametersResult;
import io.lodestone.lab.parameters.ParametersWork;
import io.lodestone.lab.place.CheckedStudy;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.SqlRequest;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.plan.PlanNotices;
import io.lodestone.lab.plan.PlanRequest;
import io.lodestone.lab.plan.PlanWork;
import io.lodestone.lab.plan.PlannedFront;
import io.lodestone.lab.rank.RankRequest;
import io.lodestone.lab.rank.RankResult;
import io.lodestone.lab.rank.RankWork;
import io.lodestone.lab.run.Experiment;
import io.lodestone.lab.run.ReconciledStudy;
import io.lodestone.lab.run.RunRequest;
import io.lodestone.lab.run.RunResult;
import io.lodestone.lab.run.RunWork;
import io.lodestone.lab.run.Workshop;
import io.lodestone.lab.sensitivity.SensitivityAnalysis;
import io.lodestone.lab.sensitivity.SensitivityRequest;
import io.lodestone.lab.sensitivity.SensitivityResult;
import io.lodestone.lab.sources.SourcesRequest;
import io.lodestone.lab.sources.SourcesResult;
import io.lodestone.lab.sources.SourcesWork;
import io.lodestone.lab.verify.VerifyWork;
import io.lodestone.lab.volatility.Volatility;
import io.lodestone.lab.volatility.VolatilityWork;
import io.lodestone.simulation.RunNotice;
import io.lodestone.store.ensemble.RunSql;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The laboratory in a folder: each question is one verb, which takes a request, tells its progress
/// to a listener and returns a result.
///
/// ```java
/// Lab lab = Lab.open(Path.of("."));
/// RunResult run = lab.run("a-study", "ban-2026");
/// ```
///
/// Wrong input is a [io.lodestone.lab.place.WrongInputException] that says what to try. To stop
/// work, interrupt the thread that asked for it: it ends with a
/// [java.util.concurrent.CancellationException] within a month of a run or a trajectory of an
/// ensemble. What was broken off goes on when its request says `resume`. Safe for many threads, as
/// long as two of them do not write the same folder.
public final class Lab {

  private final Studies studies;
  private final Workshop workshop = new Workshop();
  private final Clock clock;
  private final Reports reports;
  private final EnsembleWork ensembles;

  /// A laboratory of a place.
  ///
  /// @param reports who writes reports beside tables
  public Lab(Studies studies, Clock clock, Reports reports) {
    this.studies = studies;
    this.clock = clock;
    this.reports = reports;
    this.ensembles = new EnsembleWork(studies, workshop, clock);
  }

  /// Opens a folder: studies are looked for in it and in its `studies/`, runs go to its `runs/`.
  /// Nothing is written yet. Run folders get tables and no reports.
  public static Lab open(Path folder) {
    return open(folder, Reports.NONE);
  }

  /// The same with reports.
  public static Lab open(Path folder, Reports reports) {
    return new Lab(new Studies(folder, folder), Clock.systemUTC(), reports);
  }

  /// Where studies and runs stand.
  public Studies studies() {
    return studies;
  }

  /// Studies, scenarios and runs of the place.
  ///
  /// @param study name or folder of one; empty for all
  public Listing list(String study) {
    return Listing.of(studies, study);
  }

  /// Reads a study with all findings in its data.
  public CheckedStudy check(String study) {
    return CheckedStudy.of(studies, study);
  }

  /// The year that the sources of a study describe, balanced and calibrated.
  public ReconciledStudy baseYear(String study) {
    Study read = studies.require(study);
    return new ReconciledStudy(read, workshop.baseYear(read));
  }

  /// What happens in a scenario, beside the baseline.
  public RunResult run(String study, String scenario) {
    return run(RunRequest.of(study, scenario), notice -> {});
  }

  /// What happens in a scenario, beside the baseline.
  ///
  /// @param listener hears of each month
  public RunResult run(RunRequest request, Consumer<RunNotice> listener) {
    return new RunWork(studies, workshop, clock, reports.run()).run(request, listener);
  }

  /// What may happen, and how likely.
  public StoredEnsemble ensemble(EnsembleRequest request, EnsembleListener listener) {
    return sampling().run(request, listener);
  }

  /// One trajectory of an ensemble by itself; nothing is written.
  ///
  /// @param draws hears what was drawn, before it is simulated
  public EnsembleSampling.Alone trajectory(
      EnsembleRequest request, int trajectory, Consumer<Map<String, Double>> draws) {
    return sampling().alone(request, trajectory, draws);
  }

  private EnsembleSampling sampling() {
    return new EnsembleSampling(studies, workshop, ensembles, reports.ensemble());
  }

  /// Which uncertain input matters.
  public SensitivityResult sensitivity(SensitivityRequest request, EnsembleListener listener) {
    return new SensitivityAnalysis(studies, ensembles, reports.sensitivity())
        .run(request, listener);
  }

  /// The behavioural parameters, what they rest on and what they do.
  public ParametersResult parameters(ParametersRequest request, EnsembleListener listener) {
    return new ParametersWork(studies, ensembles).run(request, listener);
  }

  /// Would it have foretold what happened?
  ///
  /// @param listener hears of each episode when it is written
  public List<BacktestRun> backtest(BacktestRequest request, Consumer<BacktestRun> listener) {
    return new BacktestWork(studies, clock, reports.backtest()).run(request, listener);
  }

  /// How the model did in every episode of every study of the place, a line each.
  ///
  /// @param trajectories of each episode; what the episodes say if null
  /// @param listener hears of each episode when it is written
  public List<BacktestScore> scores(
      @Nullable Integer trajectories, @Nullable Integer threads, Consumer<BacktestRun> listener) {
    List<BacktestScore> scores = new ArrayList<>();
    studies
        .listFolders()
        .forEach((name, folder) -> {
          if (!studies.read(name).episodes().isEmpty()) {
            BacktestRequest request =
                new BacktestRequest(name, null, trajectories, null, threads, null);
            backtest(request, listener).forEach(run -> scores.add(BacktestScore.of(run)));
          }
        });
    return List.copyOf(scores);
  }

  /// Writes scores beside the studies that they speak for, so that reports show them.
  ///
  /// @return the files written
  public List<Path> save(List<BacktestScore> scores) {
    return new ScoreBook(studies).write(scores);
  }

  /// How far prices of a table move, and the ordinary shocks that move a study's prices as far.
  public Volatility volatility(Path table) {
    return VolatilityWork.of(studies.resolve(table));
  }

  /// What the past tells of behaviour. Writes nothing.
  ///
  /// @param listener hears what is tried
  public Estimation.Result calibrate(CalibrateRequest request, Consumer<String> listener) {
    return new CalibrateWork(studies).run(request, listener);
  }

  /// Which portfolios of measures hold up.
  public PlannedFront plan(PlanRequest request, PlanNotices listener) {
    return new PlanWork(studies, clock, reports.plan()).run(request, listener);
  }

  /// Which statements about a study hold.
  public JudgedClaims claims(ClaimsRequest request, ClaimsListener listener) {
    return new ClaimsWork(studies, workshop, ensembles, clock, reports.claims(), useCases())
        .run(request, listener);
  }

  /// What claims may ask besides ensembles: whatever writes tables with the settings that a study
  /// has for it.
  private Map<String, UseCase> useCases() {
    return Map.of(
        "backtest",
        (study, runs) -> backtest(BacktestRequest.of(study).withOut(runs), run -> {}),
        "deposit",
        (study, runs) -> deposit(DepositRequest.of(study).withOut(runs), step -> {}),
        "leverage",
        (study, runs) -> leverage(LeverageRequest.of(study).withOut(runs)),
        "plan",
        (study, runs) -> plan(PlanRequest.of(study).withOut(runs), PlanNotices.NONE));
  }

  /// Whether the files of a run, an ensemble or a plan are those that were written.
  ///
  /// @param run folder, or `study/scenario` for the latest
  /// @param mend whether damaged parts of an ensemble are made again
  public VerifyWork.Verified verify(String run, boolean mend) {
    Path folder = new RunFolders(studies).find(run);
    return mend ? VerifyWork.mend(folder, studies.codeVersion().text()) : VerifyWork.run(folder);
  }

  /// In what two studies or runs differ, by row.
  public DiffResult diff(DiffRequest request) {
    return new DiffWork(studies).run(request);
  }

  /// Who can make whom concede.
  public PlayedGame leverage(LeverageRequest request) {
    return new LeverageWork(studies, clock).run(request);
  }

  /// In which futures something happens.
  public Discovery discover(DiscoverRequest request) {
    return new DiscoverWork(studies, clock, reports.discovery()).run(request);
  }

  /// What a headline hangs on.
  public MattersResult matters(MattersRequest request) {
    return new MattersWork(studies, workshop).run(request);
  }

  /// Why a price is what it is.
  public ExplainResult explain(ExplainRequest request) {
    return new ExplainWork(studies, workshop).run(request);
  }

  /// What numbers rest on.
  public SourcesResult sources(SourcesRequest request) {
    return new SourcesWork(studies, workshop).run(request);
  }

  /// Which elements and goods matter most to home.
  public RankResult rank(RankRequest request) {
    return new RankWork(studies, workshop).run(request);
  }

  /// A month of ours beside the linear programmes of others.
  public AgreeResult agree(AgreeRequest request) {
    return new AgreeWork(studies, workshop).run(request);
  }

  /// What the seabed holds, yields and costs.
  ///
  /// @param listener hears what comes next
  public DepositResult deposit(DepositRequest request, Consumer<DepositStep> listener) {
    return new DepositWork(studies, clock, reports.deposit()).run(request, listener);
  }

  /// Runs side by side.
  public CompareResult compare(CompareRequest request) {
    return new CompareWork(studies, workshop).run(request);
  }

  /// The runs of a comparison, simulated again from their own inputs.
  public List<Experiment> repeat(CompareResult compared) {
    return new CompareWork(studies, workshop).repeat(compared);
  }

  /// Opens the tables of a run or an ensemble for questions; to be closed by the caller.
  public RunSql sql(SqlRequest request) {
    RunFolders folders = new RunFolders(studies);
    Path folder = folders.find(request.run());
    String beside = request.beside();
    return beside == null ? RunSql.open(folder) : RunSql.open(folder, folders.find(beside));
  }
}
