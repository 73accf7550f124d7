// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.sample.Points;
import java.util.Arrays;

/// The samples that a search takes for one place after another. Among samples at the same distance
/// the one with the lower number is nearer, so that the choice does not depend on the tree. Not for
/// several threads at a time; [#another] makes one for another thread.
public final class Neighbours {

  private static final int OCTANTS = 8;

  private final KdTree tree;
  private final Search search;
  private final int samples;
  private final int most;
  private final int mostPerOctant;
  private final double limit;
  private final boolean all;
  private final double[] centre = new double[3];

  /// One list, or one for each octant, each nearest first: `[list × room + place]`.
  private final int room;

  private final int[] ids;
  private final double[] squares;
  private final int[] counts;
  private final int[] chosen;
  private int size;

  Neighbours(KdTree tree, Search search, int samples) {
    this.tree = tree;
    this.search = search;
    this.samples = samples;
    this.all = search.takesAll(samples);
    this.most = Math.min(search.most(), samples);
    this.mostPerOctant = Math.min(search.mostPerOctant(), samples);
    this.limit = search.limit() * search.limit();
    int lists = mostPerOctant < most ? OCTANTS : 1;
    this.room = Math.min(most, mostPerOctant);
    this.ids = new int[lists * room];
    this.squares = new double[lists * room];
    this.counts = new int[lists];
    this.chosen = new int[most];
    if (all) {
      Arrays.setAll(chosen, i -> i);
      size = samples;
    }
  }

  /// A search among points.
  public static Neighbours of(Points points, Search search) {
    return new Neighbours(new KdTree(points, search.metric()), search, points.size());
  }

  /// The same search for another thread.
  public Neighbours another() {
    return new Neighbours(tree, search, samples);
  }

  /// Finds the samples for a place, in metres.
  public void find(double x, double y, double z) {
    if (all) {
      return;
    }
    for (int a = 0; a < 3; a++) {
      centre[a] = tree.along(a, x, y, z);
    }
    Arrays.fill(counts, 0);
    tree.search(this);
    choose();
    Arrays.sort(chosen, 0, size);
  }

  private void choose() {
    size = 0;
    int[] next = new int[counts.length];
    while (size < most) {
      int best = -1;
      for (int list = 0; list < counts.length; list++) {
        if (next[list] < counts[list]
            && (best < 0 || isNearer(list * room + next[list], best * room + next[best]))) {
          best = list;
        }
      }
      if (best < 0) {
        return;
      }
      chosen[size++] = ids[best * room + next[best]++];
    }
  }

  private boolean isNearer(int p, int q) {
    return squares[p] < squares[q] || squares[p] == squares[q] && ids[p] < ids[q]; // exactly a tie
  }

  double centre(int axis) {
    return centre[axis];
  }

  /// The squared distance beyond which nothing is taken any more.
  double reach() {
    double furthest = 0;
    for (int list = 0; list < counts.length; list++) {
      if (counts[list] < room) {
        return limit;
      }
      furthest = Math.max(furthest, squares[list * room + room - 1]);
    }
    return Math.min(limit, furthest);
  }

  void offer(int id, double a, double b, double c) {
    double da = a - centre[0];
    double db = b - centre[1];
    double dc = c - centre[2];
    double square = da * da + db * db + dc * dc;
    if (square > limit) {
      return;
    }
    int list = counts.length == 1 ? 0 : (da < 0 ? 1 : 0) + (db < 0 ? 2 : 0) + (dc < 0 ? 4 : 0);
    insert(list, id, square);
  }

  private void insert(int list, int id, double square) {
    int start = list * room;
    int at = start + counts[list];
    if (counts[list] == room) {
      at--;
      if (square > squares[at] || square == squares[at] && id > ids[at]) { // exactly a tie
        return;
      }
    } else {
      counts[list]++;
    }
    while (at > start
        && (squares[at - 1] > square || squares[at - 1] == square && ids[at - 1] > id)) { // a tie
      squares[at] = squares[at - 1];
      ids[at] = ids[at - 1];
      at--;
    }
    squares[at] = square;
    ids[at] = id;
  }

  /// How many were found.
  public int size() {
    return size;
  }

  /// The samples found, by rising number: the first [#size] count. Overwritten by [#find].
  public int[] ids() {
    return chosen;
  }
}
