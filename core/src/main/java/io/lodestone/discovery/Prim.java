// SPDX-License-Identifier: Apache-2.0
package io.lodestone.discovery;

import io.lodestone.discovery.Box.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds boxes of inputs in which something happens often: the patient rule induction method
/// (Friedman and Fisher 1999), as used for scenario discovery by Bryant and Lempert 2010. It peels
/// a thin slice off one side at a time, wherever the rest gains most, pastes slices back that lower
/// nothing, and looks for a further box among what the first leaves uncovered.
public final class Prim {

  private Prim() {}

  /// How patiently to peel, and when to stop.
  ///
  /// @param peelShare share of the box's cases that a step takes off, above 0 and below 1
  /// @param leastShare least share of all cases that a box holds
  /// @param mostBoxes boxes at most
  /// @param significance restrictions with a larger quasi-p are taken off again
  public record Settings(double peelShare, double leastShare, int mostBoxes, double significance) {

    /// Five per cent a step and five per cent at least, as Friedman and Fisher recommend; three
    /// boxes (assumed: what people can keep apart); restrictions at 5 %.
    public static final Settings DEFAULT = new Settings(0.05, 0.05, 3, 0.05);

    public Settings {
      if (!(peelShare > 0 && peelShare < 1) || !(leastShare > 0 && leastShare < 1)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "peeling %s down to %s%nMaybe percentages: give shares below 1",
                peelShare,
                leastShare));
      }
    }
  }

  /// A box with the way to it.
  ///
  /// @param score of the chosen box, over all cases
  /// @param trajectory boxes from everything to the smallest, for whoever prefers another
  public record Found(BoxScore score, List<BoxScore> trajectory) {

    public Found {
      trajectory = List.copyOf(trajectory);
    }
  }

  /// Finds boxes, the best first. Each is the box of its trajectory with the best balance of
  /// coverage and density, without restrictions that do nothing. None where nothing or everything
  /// is looked for.
  public static List<Found> find(Cases cases, Settings settings) {
    List<Found> found = new ArrayList<>();
    Cases left = cases;
    while (found.size() < settings.mostBoxes && left.hits() > 0 && left.hits() < left.size()) {
      List<BoxScore> trajectory = trajectory(left, cases, settings);
      Cases among = left;
      Box simple =
          trajectory.stream()
              .map(score -> simplified(among, score.box(), settings))
              .distinct()
              .max(Comparator.comparingDouble(box -> BoxScore.of(among, box).balance()))
              .orElseThrow();
      BoxScore here = BoxScore.of(left, simple);
      if (simple.restricted().isEmpty() || !(here.density() > cases.share())) {
        break;
      }
      found.add(
          new Found(
              BoxScore.of(cases, simple),
              trajectory.stream().map(s -> BoxScore.of(cases, s.box())).toList()));
      left = left.select(number -> !simple.contains(among, number));
    }
    return List.copyOf(found);
  }

  /// Peels, then pastes from each end of the way.
  private static List<BoxScore> trajectory(Cases cases, Cases all, Settings settings) {
    int least = (int) Math.ceil(settings.leastShare * all.size());
    List<BoxScore> way = new ArrayList<>();
    Box box = Box.all(cases.inputs());
    way.add(BoxScore.of(cases, box));
    Optional<Box> next = peeled(cases, box, settings.peelShare, least);
    while (next.isPresent()) {
      box = next.get();
      way.add(BoxScore.of(cases, box));
      next =
          way.getLast().density() < 1
              ? peeled(cases, box, settings.peelShare, least)
              : Optional.empty();
    }
    Box pasted = pasted(cases, box, settings.peelShare);
    if (!pasted.equals(box)) {
      way.add(BoxScore.of(cases, pasted));
    }
    return way;
  }

  private static Optional<Box> peeled(Cases cases, Box box, double share, int least) {
    int[] inside = inside(cases, box);
    Optional<Box> best = Optional.empty();
    double bestDensity = -1;
    int bestSize = 0;
    for (int input = 0; input < cases.inputs(); input++) {
      double[] sorted = sorted(cases, inside, input);
      for (boolean low : new boolean[] {true, false}) {
        Box smaller = sliced(box, input, sorted, share, low);
        int[] kept = inside(cases, smaller);
        double density = density(cases, kept);
        boolean better =
            density > bestDensity || (density == bestDensity && kept.length > bestSize);
        if (kept.length >= least && kept.length < inside.length && better) {
          best = Optional.of(smaller);
          bestDensity = density;
          bestSize = kept.length;
        }
      }
    }
    return best;
  }

  /// The box without a slice of about `share` of its cases at one side. Cases of one value stay
  /// together; the border lies half-way to the next value.
  private static Box sliced(Box box, int input, double[] sorted, double share, boolean low) {
    int n = sorted.length;
    int cut = Math.max(1, (int) (share * n));
    Range range = box.ranges().get(input);
    if (low) {
      int first = cut;
      while (first < n && sorted[first] == sorted[first - 1]) { // exactly the same value
        first++;
      }
      return first == n
          ? box
          : box.with(input, new Range(middle(sorted[first - 1], sorted[first]), range.high()));
    }
    int last = n - 1 - cut;
    while (last >= 0 && sorted[last] == sorted[last + 1]) {
      last--;
    }
    return last < 0
        ? box
        : box.with(input, new Range(range.low(), middle(sorted[last], sorted[last + 1])));
  }

  private static double middle(double below, double above) {
    return below + 0.5 * (above - below);
  }

  /// Widens restricted sides by slices of what lies beyond as long as the density does not fall.
  private static Box pasted(Cases cases, Box start, double share) {
    Box box = start;
    boolean widened = true;
    while (widened) {
      widened = false;
      double density = density(cases, inside(cases, box));
      for (int input : box.restricted()) {
        for (boolean low : new boolean[] {true, false}) {
          Box wider = widened(cases, box, input, share, low);
          int[] held = inside(cases, wider);
          if (!wider.equals(box) && density(cases, held) >= density) {
            box = wider;
            density = density(cases, held);
            widened = true;
          }
        }
      }
    }
    return box;
  }

  private static Box widened(Cases cases, Box box, int input, double share, boolean low) {
    Range range = box.ranges().get(input);
    double border = low ? range.low() : range.high();
    if (Double.isInfinite(border)) {
      return box;
    }
    int[] beyond =
        Arrays.stream(inside(cases, box.with(input, Range.ALL)))
            .filter(number ->
                low ? cases.value(input, number) < border : cases.value(input, number) > border)
            .toArray();
    if (beyond.length == 0) {
      return box.with(
          input,
          low
              ? new Range(Double.NEGATIVE_INFINITY, range.high())
              : new Range(range.low(), Double.POSITIVE_INFINITY));
    }
    double[] sorted = sorted(cases, beyond, input);
    int slice = Math.max(1, (int) (share * inside(cases, box).length));
    int place = low ? sorted.length - slice : slice - 1;
    double to = sorted[Math.clamp(place, 0, sorted.length - 1)];
    return box.with(input, low ? new Range(to, range.high()) : new Range(range.low(), to));
  }

  /// Takes off, one after another, the restriction that does least, while its quasi-p is above the
  /// limit.
  private static Box simplified(Cases cases, Box start, Settings settings) {
    Box box = start;
    while (!box.restricted().isEmpty()) {
      BoxScore score = BoxScore.of(cases, box);
      int worst =
          IntStream.range(0, score.quasiP().size())
              .boxed()
              .max(Comparator.comparingDouble(k -> score.quasiP().get(k)))
              .orElseThrow();
      if (score.quasiP().get(worst) <= settings.significance) {
        return box;
      }
      box = box.with(box.restricted().get(worst), Range.ALL);
    }
    return box;
  }

  private static int[] inside(Cases cases, Box box) {
    return IntStream.range(0, cases.size()).filter(n -> box.contains(cases, n)).toArray();
  }

  private static double density(Cases cases, int[] numbers) {
    long hits = Arrays.stream(numbers).filter(cases::isWanted).count();
    return numbers.length == 0 ? 0 : hits / (double) numbers.length;
  }

  private static double[] sorted(Cases cases, int[] numbers, int input) {
    return Arrays.stream(numbers).mapToDouble(n -> cases.value(input, n)).sorted().toArray();
  }
}
