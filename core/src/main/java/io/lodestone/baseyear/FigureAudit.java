// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which figures of a base year the others contradict by more than a factor of three, however
/// little each is trusted.
///
/// A figure that is too large shows itself: reconciliation cuts it. One that is too small makes
/// others look too large. So where some stand out, each neighbour is left out in turn: if without
/// it the others fit and it fits none of them, it is the one.
public final class FigureAudit {

  /// Neighbours that are left out in turn, at most: a reconciliation each.
  private static final int MOST_TRIED = 30;

  /// What leaving a figure out means: its spread times this; the second where reconciliation finds
  /// no balance with the first.
  private static final double LOOSE = 1e4;

  private static final double LESS_LOOSE = 100;

  private final Network network;
  private final List<Figure> figures;

  private FigureAudit(Network network, List<Figure> figures) {
    this.network = network;
    this.figures = figures;
  }

  /// A figure that the others contradict.
  ///
  /// @param figure what the source says
  /// @param fittingPerYear what fits the others, t/year
  /// @param explains figures that stand out because of it, itself left aside
  public record Suspect(Figure figure, double fittingPerYear, List<Figure> explains) {

    public Suspect {
      explains = List.copyOf(explains);
    }

    /// What is reported over what fits.
    public double ratio() {
      return figure.valuePerYear() / fittingPerYear;
    }
  }

  /// The suspects of a base year, the farthest off first; none where all fit.
  ///
  /// @throws IllegalArgumentException as [Reconciliation#solve] does
  public static List<Suspect> of(Network network, List<Figure> figures) {
    return new FigureAudit(network, figures).suspects();
  }

  private List<Suspect> suspects() {
    List<ReconciledFigure> off = off(figures);
    List<Suspect> suspects = new ArrayList<>();
    if (off.size() > 1) {
      suspects.addAll(hidden(off));
    }
    Set<Figure> explained = new HashSet<>();
    suspects.forEach(s -> explained.addAll(s.explains()));
    for (ReconciledFigure each : off) {
      if (!explained.contains(each.figure())) {
        suspects.add(new Suspect(each.figure(), each.reconciledPerYear(), List.of()));
      }
    }
    suspects.sort(Comparator.comparingDouble((Suspect s) -> -Math.abs(Math.log(s.ratio()))));
    return suspects;
  }

  private List<ReconciledFigure> off(List<Figure> tried) {
    return Reconciliation.solve(network, tried).listPulls().stream()
        .filter(f -> f.figure().kind() != Figure.Kind.PRICE && f.isRatioWarning())
        .toList();
  }

  /// The one figure that makes others stand out, if there is one.
  private List<Suspect> hidden(List<ReconciledFigure> off) {
    Set<Integer> near = new HashSet<>();
    off.forEach(f -> near.addAll(markets(f.figure())));
    Suspect best = null;
    int left = off.size();
    int tried = 0;
    for (Figure candidate : figures) {
      boolean touches = markets(candidate).stream().anyMatch(near::contains);
      if (!touches || candidate.kind() == Figure.Kind.PRICE || tried == MOST_TRIED) {
        continue;
      }
      tried++;
      List<ReconciledFigure> still = offWithout(candidate, off);
      ReconciledFigure own =
          still.stream().filter(f -> same(f.figure(), candidate)).findFirst().orElse(null);
      int others = still.size() - (own == null ? 0 : 1);
      if (own != null && others < left) {
        left = others;
        best =
            new Suspect(
                candidate,
                own.reconciledPerYear(),
                off.stream()
                    .map(ReconciledFigure::figure)
                    .filter(f -> !same(f, candidate))
                    .filter(f -> still.stream().noneMatch(s -> same(s.figure(), f)))
                    .toList());
      }
    }
    return best == null || best.explains().isEmpty() ? List.of() : List.of(best);
  }

  /// What stands out if a figure counts for nothing; as before where no year balances then.
  private List<ReconciledFigure> offWithout(Figure candidate, List<ReconciledFigure> before) {
    for (double loose : new double[] {LOOSE, LESS_LOOSE}) {
      try {
        return off(without(candidate, loose));
      } catch (IllegalArgumentException e) {
        continue; // so loose a figure leaves the balances without a solution
      }
    }
    return before;
  }

  private static boolean same(Figure one, Figure other) {
    return one.kind() == other.kind() && one.id().equals(other.id());
  }

  private List<Figure> without(Figure candidate, double loose) {
    return figures.stream()
        .map(f ->
            f.equals(candidate)
                ? new Figure(
                    f.kind(),
                    f.id(),
                    f.valuePerYear(),
                    f.spreadShare() * loose,
                    f.source(),
                    f.trust(),
                    f.note())
                : f)
        .toList();
  }

  /// The markets whose balances a figure takes part in.
  private List<Integer> markets(Figure figure) {
    List<Integer> markets = new ArrayList<>();
    switch (figure.kind()) {
      case ACTIVITY ->
          network
              .plants()
              .findIndex(figure.id())
              .ifPresent(p -> {
                Terms recipe = network.recipe(p);
                for (int k = 0; k < recipe.size(); k++) {
                  markets.add(recipe.index(k));
                }
              });
      case FLOW ->
          network
              .lanes()
              .findIndex(figure.id())
              .ifPresent(l -> {
                markets.add(network.laneFrom(l));
                markets.add(network.laneTo(l));
              });
      case USE ->
          network
              .endUses()
              .findIndex(figure.id())
              .ifPresent(u -> markets.add(network.endUseMarket(u)));
      case PRICE -> {} // takes part in no balance
    }
    return markets;
  }
}
