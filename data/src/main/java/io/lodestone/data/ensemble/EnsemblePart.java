// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.ensemble;

import io.lodestone.data.json.JsonText;
import io.lodestone.data.reader.StudyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Does a part of an ensemble from its folder alone: reads the copy of the study there, simulates
/// the part's trajectories and moves the part's files to their place.
public final class EnsemblePart implements PartTask {

  /// A task that anyone can make.
  public EnsemblePart() {}

  /// @param recipe path of the ensemble's folder, which holds the rest
  @Override
  public PartDone run(String recipe, int part) {
    EnsembleFolder folder = new EnsembleFolder(Path.of(recipe));
    EnsembleRecipe settings = folder.recipe();
    PartResults results =
        new PartWork(StudyReader.read(folder.inputs()).getFutures(), settings).run(part);
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
          "part %d was not written: %s\nMaybe the disk is full; make room and --resume"
              .formatted(part, e.getMessage()),
          e);
    }
  }
}
