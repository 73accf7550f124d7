// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.store.ensemble.EnsembleFolder;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.PartCard;
import io.lodestone.store.ensemble.PartResults;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.reader.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Does a part of an ensemble from its folder alone: reads the copy of the study there, simulates
/// the part's trajectories and moves the part's files to their place.
public final class EnsemblePart implements PartTask {

  private @Nullable Futures read;

  /// A task that anyone can make.
  public EnsemblePart() {}

  /// The copy of the study, read once.
  private synchronized Futures futures(EnsembleFolder folder) {
    Futures futures = read;
    if (futures == null) {
      futures = StudyReader.read(folder.inputs()).getFutures();
      read = futures;
    }
    return futures;
  }

  /// @param recipe path of the ensemble's folder, which holds the rest
  @Override
  public PartDone run(String recipe, int part) {
    EnsembleFolder folder = new EnsembleFolder(Path.of(recipe));
    EnsembleRecipe settings = folder.recipe();
    PartResults results = new PartWork(futures(folder), settings).run(part);
    try {
      Path scratch = folder.scratch("part");
      Path own = Files.createDirectory(scratch.resolve("part"));
      results.write(own);
      PartCard card =
          new PartCard(
              part,
              settings.first(part),
              settings.end(part),
              results.failures(),
              results.watched(),
              EnsembleFolder.hashes(own));
      Files.writeString(own.resolve(EnsembleFolder.PART_CARD), JsonText.of(card));
      folder.commitPart(own, part);
      EnsembleFolder.deleteAll(scratch);
      return new PartDone(
          part, settings.end(part) - settings.first(part), card.failures().size(), "");
    } catch (IOException e) {
      throw folder.trouble("part " + part + " was not written", e);
    }
  }

  /// Makes a part of a complete ensemble again, without its sketches, which are counted already.
  /// Nobody else may work on the ensemble meanwhile.
  public void again(EnsembleFolder folder, int part) {
    PartResults results = new PartWork(futures(folder), folder.recipe()).run(part);
    try {
      Path scratch = folder.scratch("mend");
      Path own = Files.createDirectory(scratch.resolve("part"));
      results.write(own);
      Path place = folder.partFolder(part);
      Files.createDirectories(place);
      try (Stream<Path> files = Files.list(own)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
          Files.move(file, place.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      folder.clearScratch();
    } catch (IOException e) {
      throw folder.trouble("part " + part + " was not made again", e);
    }
  }
}
