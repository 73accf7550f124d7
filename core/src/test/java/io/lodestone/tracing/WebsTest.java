// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.tracing.FlowNetwork.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Webs of trade: choke points by betweenness, and what passes when a point falls out.
class WebsTest {

  private static int[][] karateClub() {
    List<List<Integer>> friends = new ArrayList<>();
    IntStream.range(0, 34).forEach(i -> friends.add(new ArrayList<>()));
    for (List<String> row : PublishedCase.table("karate_club.csv")) {
      int a = Integer.parseInt(row.get(0));
      int b = Integer.parseInt(row.get(1));
      friends.get(a).add(b);
      friends.get(b).add(a);
    }
    return friends.stream()
        .map(list -> list.stream().mapToInt(i -> i).toArray())
        .toArray(int[][]::new);
  }

  @Test
  void betweennessOfTheKarateClubMatches() {
    double[] betweenness = Betweenness.of(karateClub());
    for (String node : List.of("0", "33")) {
      PublishedCase.listAll().stream()
          .filter(c -> c.id().equals("NET-01") && c.quantity().endsWith(" node " + node))
          .findFirst()
          .orElseThrow()
          .isMetBy(betweenness[Integer.parseInt(node)]);
    }
  }

  @Test
  void theHubOfAStarLiesOnEveryWay() {
    assertThat(Betweenness.of(new int[][] {{1, 2, 3}, {0}, {0}, {0}})).containsExactly(1, 0, 0, 0);
    assertThat(Betweenness.of(new int[][] {{1}, {0}})).containsExactly(0, 0);
  }

  @Test
  void oneWayTradeCountsInItsDirection() {
    // 0 → 1 → 2: one of the two ordered pairs without 1 goes through it.
    assertThat(Betweenness.of(new int[][] {{1}, {2}, {}})[1]).isEqualTo(0.5);
  }

  @Test
  void maximumFlowMatches() {
    PublishedCase c = PublishedCase.get("NET-02", "max flow");
    Map<String, Integer> points = new LinkedHashMap<>();
    List<Link> links =
        ((List<?>) c.input("edges_capacity"))
            .stream()
                .map(edge -> (List<?>) edge)
                .map(edge ->
                    new Link(
                        points.computeIfAbsent((String) edge.get(0), k -> points.size()),
                        points.computeIfAbsent((String) edge.get(1), k -> points.size()),
                        (Double) edge.get(2)))
                .toList();
    FlowNetwork web = FlowNetwork.of(points.size(), links);
    FlowNetwork.Most most = web.most(points.get("mine"), points.get("magnet"));
    c.isMetBy(most.value());
    assertThat(most.cut().stream().mapToDouble(Link::capacity).sum())
        .as("the cut holds what passes")
        .isCloseTo(most.value(), within(1e-9));
  }

  @Test
  void reroutingNeverLosesMoreThanStandingStill() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Link> links = new ArrayList<>();
      for (int from = 0; from < 6; from++) {
        for (int to = 0; to < 6; to++) {
          if (from != to && random.nextDouble() < 0.5) {
            links.add(new Link(from, to, random.nextInt(1, 10)));
          }
        }
      }
      FlowNetwork web = FlowNetwork.of(6, links);
      FlowNetwork.Most most = web.most(0, 5);
      assertThat(most.cut().stream().mapToDouble(Link::capacity).sum())
          .isCloseTo(most.value(), within(1e-9));
      if (most.value() > 0) {
        assertThat(web.lostWithout(2, 0, 5))
            .isBetween(-1e-12, web.passing(2, 0, most.flows()) + 1e-12);
      }
    }
  }

  @Test
  void onlyTheSeparatorWithRoomToSpareCanBeLost() {
    FlowNetwork web =
        FlowNetwork.of(
            4,
            List.of(
                new Link(0, 1, 60), new Link(0, 2, 40), new Link(1, 3, 60), new Link(2, 3, 40)));
    assertThat(web.lostWithout(1, 0, 3)).isCloseTo(0.6, within(1e-12));
    assertThatThrownBy(() -> web.most(1, 1)).hasMessageContaining("Maybe");
  }
}
