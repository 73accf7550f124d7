// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Tracks of tropical storms, interpolated to full hours between the points of an agency, in
/// position and in wind. Immutable; threads may share it.
public final class StormTracks {

  /// Points further apart than this are not joined: the storm left the region of the table or was
  /// not followed. Agencies give points every 6 hours.
  private static final long LONGEST_GAP_HOURS = 24;

  private static final int SECONDS_PER_HOUR = 3600;

  private final Map<String, List<TrackPoint>> pointsByStorm;

  private StormTracks(Map<String, List<TrackPoint>> pointsByStorm) {
    this.pointsByStorm = pointsByStorm;
  }

  /// Tracks from their points.
  ///
  /// @param points in any order; of two points of a storm at one time the first counts
  public static StormTracks of(List<TrackPoint> points) {
    Map<String, TreeMap<LocalDateTime, TrackPoint>> byTime = new TreeMap<>();
    for (TrackPoint point : points) {
      byTime
          .computeIfAbsent(point.storm(), storm -> new TreeMap<>())
          .putIfAbsent(point.time(), point);
    }
    Map<String, List<TrackPoint>> sorted = new TreeMap<>();
    byTime.forEach((storm, track) -> sorted.put(storm, List.copyOf(track.values())));
    return new StormTracks(sorted);
  }

  /// Storms that came near, by time of closest approach.
  ///
  /// @param watch where and which; a storm belongs to the year of its first point
  public List<StormPassage> passages(StormWatch watch) {
    List<StormPassage> passages = new ArrayList<>();
    for (List<TrackPoint> track : pointsByStorm.values()) {
      if (isOf(watch, track)) {
        List<TrackPoint> near = near(watch, track);
        if (!near.isEmpty()) {
          TrackPoint closest =
              near.stream()
                  .min(Comparator.comparingDouble(point -> watch.site().kmTo(point.at())))
                  .orElseThrow();
          double km = watch.site().kmTo(closest.at());
          passages.add(new StormPassage(closest.storm(), closest.time(), km, near.size()));
        }
      }
    }
    passages.sort(Comparator.comparing(StormPassage::closest));
    return List.copyOf(passages);
  }

  /// Hours, UTC, in which at least one storm was near.
  ///
  /// @param watch where and which
  public TreeSet<LocalDateTime> hoursNear(StormWatch watch) {
    TreeSet<LocalDateTime> hours = new TreeSet<>();
    for (List<TrackPoint> track : pointsByStorm.values()) {
      if (isOf(watch, track)) {
        near(watch, track).forEach(point -> hours.add(point.time()));
      }
    }
    return hours;
  }

  private static boolean isOf(StormWatch watch, List<TrackPoint> track) {
    int year = track.getFirst().time().getYear();
    return year >= watch.firstYear() && year <= watch.lastYear();
  }

  private static List<TrackPoint> near(StormWatch watch, List<TrackPoint> track) {
    List<TrackPoint> near = new ArrayList<>();
    forEachHour(
        track,
        point -> {
          if (watch.holds(point.at(), point.windKnots())) {
            near.add(point);
          }
        });
    return near;
  }

  private static void forEachHour(List<TrackPoint> track, Consumer<TrackPoint> action) {
    for (int i = 0; i < track.size() - 1; i++) {
      TrackPoint from = track.get(i);
      TrackPoint to = track.get(i + 1);
      long hours = hourOf(to.time()) - hourOf(from.time());
      if (hours > LONGEST_GAP_HOURS) {
        continue;
      }
      boolean last = i == track.size() - 2;
      for (long k = 0; k < hours + (last ? 1 : 0); k++) {
        action.accept(between(from, to, k, k / (double) hours));
      }
    }
  }

  private static TrackPoint between(TrackPoint from, TrackPoint to, long hours, double share) {
    double knots = from.windKnots() + share * (to.windKnots() - from.windKnots());
    return new TrackPoint(
        from.storm(), from.time().plusHours(hours), from.at().towards(to.at(), share), knots);
  }

  private static long hourOf(LocalDateTime time) {
    return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), SECONDS_PER_HOUR);
  }
}
