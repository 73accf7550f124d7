// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// How much can pass through a web of capacities at most, what holds it back, and what is lost when
/// a point falls out.
///
/// Source: Ford and Fulkerson 1956; shortest augmenting ways by Edmonds and Karp 1972. Immutable;
/// threads may share it.
public final class FlowNetwork {

  /// A way smaller than this share of the largest capacity is rounding, not capacity.
  private static final double ROUNDING = 1e-12;

  private final int points;
  private final List<Link> links;

  private FlowNetwork(int points, List<Link> links) {
    this.points = points;
    this.links = links;
  }

  /// What may go one way.
  ///
  /// @param from a point, from 0
  /// @param to a point, from 0
  /// @param capacity the most that may pass, at least 0, any unit; infinite for no limit
  public record Link(int from, int to, double capacity) {

    public Link {
      if (!(capacity >= 0)) {
        throw new IllegalArgumentException(
            "capacity " + capacity + "\nMaybe the other direction is meant");
      }
    }
  }

  /// The most that can pass.
  ///
  /// @param value what leaves the source, in the unit of capacities
  /// @param flows `[link]`, in the order of the links
  /// @param cut links that, if any had more capacity, might let more pass: the cut nearest to the
  ///   source
  public record Most(double value, List<Double> flows, List<Link> cut) {

    public Most {
      flows = List.copyOf(flows);
      cut = List.copyOf(cut);
    }
  }

  /// A web of points 0 to `points` - 1.
  ///
  /// @throws IllegalArgumentException when a link ends outside
  public static FlowNetwork of(int points, List<Link> links) {
    for (Link link : links) {
      if (Math.min(link.from, link.to) < 0 || Math.max(link.from, link.to) >= points) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "%s of %d points%nMaybe count from 0", link, points));
      }
    }
    return new FlowNetwork(points, List.copyOf(links));
  }

  /// The same web when a point falls out: nothing passes it any more.
  public FlowNetwork without(int point) {
    return new FlowNetwork(
        points,
        links.stream()
            .map(l -> l.from == point || l.to == point ? new Link(l.from, l.to, 0) : l)
            .toList());
  }

  /// The share of the greatest flow that is lost for good when a point falls out, after the best
  /// rerouting: the least loss. NaN where nothing passes anyway.
  public double lostWithout(int point, int source, int sink) {
    double before = most(source, sink).value();
    return (before - without(point).most(source, sink).value()) / before;
  }

  /// The share of given flows that passes a point: what is lost when it falls out and nothing is
  /// rerouted, the greatest loss. NaN where nothing leaves the source.
  ///
  /// @param flows `[link]`, that keep the balance in every point but source and sink
  public double passing(int point, int source, List<Double> flows) {
    double through = 0;
    double all = 0;
    for (int e = 0; e < links.size(); e++) {
      Link link = links.get(e);
      through += link.to == point ? flows.get(e) : 0;
      all += link.from == source ? flows.get(e) : 0;
      all -= link.to == source ? flows.get(e) : 0;
    }
    return (point == source ? all : through) / all;
  }

  /// The most that can pass from a source to a sink.
  ///
  /// @throws IllegalArgumentException when source and sink are one, or no capacity bounds the flow
  public Most most(int source, int sink) {
    if (source == sink) {
      throw new IllegalArgumentException(
          "source and sink are both " + source + "\nMaybe add a point behind one of them");
    }
    double[] flow = new double[links.size()];
    double finite =
        links.stream().mapToDouble(Link::capacity).filter(Double::isFinite).max().orElse(0);
    int[] way = wayFrom(source, flow, ROUNDING * finite);
    double value = 0;
    while (way[sink] != UNSEEN) {
      double room = room(way, source, sink, flow);
      if (Double.isInfinite(room)) {
        throw new IllegalArgumentException(
            "a way without any capacity limit\nMaybe a capacity is missing");
      }
      value += room;
      for (int at = sink; at != source; at = tail(way[at])) {
        flow[link(way[at])] += forward(way[at]) ? room : -room;
      }
      way = wayFrom(source, flow, ROUNDING * finite);
    }
    int[] reached = way;
    return new Most(
        value,
        Arrays.stream(flow).boxed().toList(),
        links.stream()
            .filter(l -> l.capacity > 0 && reached[l.from] != UNSEEN && reached[l.to] == UNSEEN)
            .toList());
  }

  private static final int UNSEEN = Integer.MIN_VALUE;
  private static final int START = Integer.MAX_VALUE;

  /// By point, the step that first reached it: a link's number forwards, -1 - number backwards.
  private int[] wayFrom(int source, double[] flow, double least) {
    int[] way = new int[points];
    Arrays.fill(way, UNSEEN);
    way[source] = START;
    Deque<Integer> next = new ArrayDeque<>(List.of(source));
    while (!next.isEmpty()) {
      int at = next.remove();
      for (int e = 0; e < links.size(); e++) {
        Link link = links.get(e);
        if (link.from == at && way[link.to] == UNSEEN && link.capacity - flow[e] > least) {
          way[link.to] = e;
          next.add(link.to);
        } else if (link.to == at && way[link.from] == UNSEEN && flow[e] > least) {
          way[link.from] = -1 - e;
          next.add(link.from);
        }
      }
    }
    return way;
  }

  private double room(int[] way, int source, int sink, double[] flow) {
    double room = Double.POSITIVE_INFINITY;
    for (int at = sink; at != source; at = tail(way[at])) {
      int e = link(way[at]);
      room = Math.min(room, forward(way[at]) ? links.get(e).capacity - flow[e] : flow[e]);
    }
    return room;
  }

  private static boolean forward(int step) {
    return step >= 0;
  }

  private static int link(int step) {
    return forward(step) ? step : -1 - step;
  }

  private int tail(int step) {
    return forward(step) ? links.get(step).from : links.get(link(step)).to;
  }
}
