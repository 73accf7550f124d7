// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import io.lodestone.store.run.DerivedStudy;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.study.claim.Claim;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The runs that claims need, each made once: needs that differ only in what they keep share an
/// ensemble.
public final class ClaimEvidence {

  private final Study study;
  private final EvidenceWork work;
  private final EvidenceWork.Place place;
  private final Map<Shape, EvidenceWork.Wanted> wanted = new LinkedHashMap<>();
  private final Map<Shape, Path> folders = new LinkedHashMap<>();
  private final Map<Shape, String> missing = new LinkedHashMap<>();
  private final Map<Path, String> damageByFolder = new HashMap<>();
  private final int trajectories;

  /// What makes two needs one ensemble.
  private record Shape(
      List<String> scenarios, int trajectories, @Nullable YearMonth until, String home) {}

  /// @param trajectories instead of what the claims say; 0 for what they say
  public ClaimEvidence(Study study, EvidenceWork work, EvidenceWork.Place place, int trajectories) {
    this.study = study;
    this.work = work;
    this.place = place;
    this.trajectories = trajectories;
  }

  private Shape shape(Claim.Need need) {
    return new Shape(
        need.scenarios(),
        trajectories > 0 ? trajectories : need.trajectories(),
        need.findUntil().orElse(null),
        need.home());
  }

  /// Adds what a claim needs.
  public void add(Claim claim) {
    for (Claim.Need need : claim.needs()) {
      if (need.folder().isEmpty()) {
        wanted.merge(shape(need), wanted(need), ClaimEvidence::both);
      }
    }
  }

  private EvidenceWork.Wanted wanted(Claim.Need need) {
    Map<String, String> settings = new TreeMap<>();
    if (need.allElements()) {
      settings.put(
          "headlineElements",
          study.network().elements().ids().stream().collect(Collectors.joining(", ", "[", "]")));
    }
    if (!need.home().isEmpty()) {
      settings.put("home", need.home());
    }
    Shape shape = shape(need);
    return new EvidenceWork.Wanted(
        new DerivedStudy.Changes(need.scenarios(), settings),
        shape.trajectories,
        shape.until,
        need.keep());
  }

  private static EvidenceWork.Wanted both(EvidenceWork.Wanted one, EvidenceWork.Wanted other) {
    TreeSet<String> keep = new TreeSet<>(one.keep());
    keep.addAll(other.keep());
    Map<String, String> settings = new TreeMap<>(one.changes().settings());
    settings.putAll(other.changes().settings());
    return new EvidenceWork.Wanted(
        new DerivedStudy.Changes(one.changes().scenarios(), settings),
        one.trajectories(),
        one.until(),
        List.copyOf(keep));
  }

  /// Makes what is missing. What cannot be made is remembered with the reason.
  public void make() {
    wanted.forEach((shape, each) -> {
      try {
        folders.put(shape, work.ensemble(study, each, place));
      } catch (CancellationException e) {
        throw e;
      } catch (IllegalArgumentException | IllegalStateException e) {
        missing.put(shape, firstLine(e));
      }
    });
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
  }

  /// What there is for a claim.
  public ClaimJudge.Evidence of(Claim claim) {
    Map<String, Path> found = new TreeMap<>();
    Map<String, String> absent = new TreeMap<>();
    for (Claim.Need need : claim.needs()) {
      if (need.folder().isEmpty()) {
        Shape shape = shape(need);
        if (folders.containsKey(shape)) {
          found.put(need.id(), folders.get(shape));
        } else {
          absent.put(need.id(), missing.getOrDefault(shape, "was not made"));
        }
      } else {
        work.findLatest(study, need.folder(), place.runs())
            .ifPresentOrElse(
                folder -> found.put(need.id(), folder),
                () ->
                    absent.put(
                        need.id(),
                        String.format(
                            Locale.ROOT,
                            "needs a run of `lodestone %s %s`, which gave no tables",
                            need.folder(),
                            study.id())));
      }
    }
    found.forEach((need, folder) -> {
      String damage = damageByFolder.computeIfAbsent(folder, ClaimEvidence::damage);
      if (!damage.isEmpty()) {
        absent.put(need, damage);
      }
    });
    found.keySet().removeAll(absent.keySet());
    return new ClaimJudge.Evidence(found, absent);
  }

  /// What is damaged in a folder on which verdicts are to rest; empty if nothing is.
  private static String damage(Path folder) {
    try {
      FolderCheck.requireAsWritten(folder);
      return "";
    } catch (IllegalArgumentException e) {
      return firstLine(e);
    }
  }
}
