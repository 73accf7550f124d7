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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "part %d was not written: %s\nMaybe the disk is full; make room and --resume",
              part,
              e.getMessage()),
          e);
    }
  }
}
