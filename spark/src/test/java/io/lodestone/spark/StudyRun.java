// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import io.lodestone.lab.ensemble.PartDone;
import io.lodestone.lab.ensemble.PartRunner;
import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parts of the template study in a run folder, done by some runner.
///
/// @param study folder of the study
/// @param run folder of the run
record StudyRun(Path study, Path run) {

  /// The order that a loop gives; runners may have another.
  static final Comparator<PartDone> BY_PART = Comparator.comparingInt(PartDone::part);

  static StudyRun in(Path temp, String name) {
    try {
      Path study = temp.resolve("study");
      if (!Files.exists(study)) {
        StudyTemplate.write(study, "study");
      }
      return new StudyRun(study, Files.createDirectories(temp.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StudyPart.Recipe recipe() {
    return new StudyPart.Recipe(study.toString(), run.toString(), 0, -1);
  }

  static List<Integer> parts(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /// All parts, one after the other, here.
  List<PartDone> loop(int count) {
    StudyPart task = new StudyPart();
    return parts(count).stream().map(part -> task.run(recipe().text(), part)).toList();
  }

  /// All parts by a runner, sorted.
  List<PartDone> by(PartRunner runner, int count, int pauseMilliseconds, Consumer<PartDone> also) {
    StudyPart.Recipe recipe =
        new StudyPart.Recipe(study.toString(), run.toString(), pauseMilliseconds, -1);
    List<PartDone> done = new ArrayList<>();
    runner.run(recipe.text(), parts(count), also.andThen(done::add));
    return done.stream().sorted(BY_PART).toList();
  }

  /// Digests of all parts by name. What a killed worker left half-written is no part.
  Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".parquet")).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        contents.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Which processes have begun each part.
  Map<Integer, Set<Long>> attempts() {
    try (Stream<Path> marks = Files.list(run.resolve("attempts"))) {
      return marks
          .map(mark -> mark.getFileName().toString().split("-"))
          .collect(
              Collectors.groupingBy(
                  mark -> Integer.valueOf(mark[0]),
                  Collectors.mapping(
                      mark -> Long.valueOf(mark[1]), Collectors.toCollection(TreeSet::new))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Processes that have begun any part.
  Set<Long> processes() {
    Set<Long> all = new TreeSet<>();
    attempts().values().forEach(all::addAll);
    return all;
  }
}
