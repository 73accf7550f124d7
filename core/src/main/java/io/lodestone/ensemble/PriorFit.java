// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/// Estimates a few uncertain inputs from what was observed, with their priors as a rein: the most
/// probable point under a synthetic likelihood (Wood 2010) and standard normal priors, and its
/// spread by the curvature there (Laplace).
///
/// A point is a normal score for each input: its prior's quantile, so that 0 is the prior median
/// and the prior costs z² each. What is simulated at a point must use the same draws each time
/// (common random numbers), which makes the loss a smooth function. It is minimised by BOBYQA
/// (Powell 2009), which needs no derivatives.
public final class PriorFit {

  /// Scores beyond this are not tried: one prior draw in eighty lies outside (assumed).
  private static final double REACH = 2.5;

  /// BOBYQA's first and last trust radius, in scores (assumed: a prior's half, and finer than any
  /// spread that matters).
  private static final double FIRST_RADIUS = 0.8;

  private static final double LAST_RADIUS = 0.003;

  /// Step of the second differences, in scores (assumed: wide enough to see past the wiggles of few
  /// trajectories).
  private static final double STEP = 0.4;

  /// Curvature of the priors alone.
  private static final double PRIOR_CURVATURE = 2;

  private final Simulator simulator;
  private final List<Target> targets;
  private final int inputs;
  private int evaluations;
  private double best = Double.POSITIVE_INFINITY;
  private double[] bestPoint;

  /// Runs the model.
  public interface Simulator {

    /// Outputs at a point, `[target][trajectory]`, on a scale on which errors add up, such as a
    /// logarithm.
    ///
    /// @param scores of the inputs
    double[][] outputs(double[] scores);
  }

  /// What was observed.
  ///
  /// @param observed on the scale of the outputs
  /// @param deviation standard deviation of what observation and model may be off, above 0
  public record Target(double observed, double deviation) {

    public Target {
      if (!(deviation > 0) || !Double.isFinite(observed)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "target %s ± %s\nMaybe a finite value and a deviation above 0",
                observed,
                deviation));
      }
    }
  }

  /// The estimate.
  ///
  /// @param scores the most probable point
  /// @param deviations its spread, at most 1, that of the prior
  /// @param priorLoss loss at the priors' medians
  /// @param loss at the estimate
  /// @param evaluations how often the model was run
  public record Result(
      List<Double> scores,
      List<Double> deviations,
      double priorLoss,
      double loss,
      int evaluations) {

    public Result {
      scores = List.copyOf(scores);
      deviations = List.copyOf(deviations);
    }
  }

  /// A fit that has not begun.
  ///
  /// @param inputs how many, at least 1
  /// @throws IllegalArgumentException when there are none, or no target
  public PriorFit(Simulator simulator, List<Target> targets, int inputs) {
    if (inputs < 1 || targets.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d inputs and %d targets\nMaybe at least one of each",
              inputs,
              targets.size()));
    }
    this.simulator = simulator;
    this.targets = List.copyOf(targets);
    this.inputs = inputs;
    this.bestPoint = new double[inputs];
  }

  /// Twice the negative logarithm of the posterior density, but for a constant.
  public double loss(double[] scores) {
    evaluations++;
    double[][] outputs = simulator.outputs(scores);
    double loss = Arrays.stream(scores).map(z -> z * z).sum();
    for (int k = 0; k < targets.size(); k++) {
      Target target = targets.get(k);
      Moments moments = new Moments();
      Arrays.stream(outputs[k]).forEach(moments::add);
      double own = moments.count() > 1 ? moments.variance() : 0;
      double variance = target.deviation * target.deviation + own;
      double gap = moments.mean() - target.observed;
      loss += gap * gap / variance + StrictMath.log(variance);
    }
    if (loss < best) {
      best = loss;
      bestPoint = scores.clone();
    }
    return loss;
  }

  /// Finds the most probable point.
  ///
  /// @param most times that the model may be run before the curvature is taken
  /// @throws IllegalStateException when there is one input only: the optimiser needs two
  public Result find(int most) {
    if (inputs < 2) {
      throw new IllegalStateException("one input\nMaybe add a second one to estimate beside it");
    }
    double priorLoss = loss(new double[inputs]);
    double[] bound = new double[inputs];
    Arrays.fill(bound, REACH);
    double[] low = Arrays.stream(bound).map(b -> -b).toArray();
    try {
      new BOBYQAOptimizer(2 * inputs + 1, FIRST_RADIUS, LAST_RADIUS)
          .optimize(
              new MaxEval(most),
              new ObjectiveFunction(this::loss),
              GoalType.MINIMIZE,
              new InitialGuess(new double[inputs]),
              new SimpleBounds(low, bound));
    } catch (MathIllegalStateException e) {
      // out of evaluations, or a step lost in rounding: the best point so far stands
    }
    double[] mode = bestPoint.clone();
    double loss = best;
    double[] deviations = deviations(mode, loss);
    return new Result(boxed(mode), boxed(deviations), priorLoss, loss, evaluations);
  }

  private double[] deviations(double[] mode, double loss) {
    RealMatrix curvature = curvature(mode, loss);
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(curvature);
    double[] variances = new double[inputs];
    for (int e = 0; e < inputs; e++) {
      // the loss is -2 ln, so the covariance is twice the inverse; never wider than the prior
      double variance = 2 / Math.max(PRIOR_CURVATURE, eigen.getEigenvalue(e));
      for (int i = 0; i < inputs; i++) {
        double part = eigen.getEigenvector(e).getEntry(i);
        variances[i] += part * part * variance;
      }
    }
    return Arrays.stream(variances).map(Math::sqrt).toArray();
  }

  private RealMatrix curvature(double[] mode, double loss) {
    double[] up = new double[inputs];
    double[] down = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      up[i] = loss(moved(mode, i, STEP, i, 0));
      down[i] = loss(moved(mode, i, -STEP, i, 0));
    }
    RealMatrix curvature = new Array2DRowRealMatrix(inputs, inputs);
    for (int i = 0; i < inputs; i++) {
      curvature.setEntry(i, i, (up[i] - 2 * loss + down[i]) / (STEP * STEP));
      for (int j = 0; j < i; j++) {
        double both = loss(moved(mode, i, STEP, j, STEP));
        double mixed = (both - up[i] - up[j] + loss) / (STEP * STEP);
        curvature.setEntry(i, j, mixed);
        curvature.setEntry(j, i, mixed);
      }
    }
    return curvature;
  }

  private static double[] moved(double[] point, int i, double by, int j, double also) {
    double[] moved = point.clone();
    moved[i] += by;
    moved[j] += also;
    return moved;
  }

  private static List<Double> boxed(double[] values) {
    List<Double> list = new ArrayList<>();
    Arrays.stream(values).forEach(list::add);
    return list;
  }
}
