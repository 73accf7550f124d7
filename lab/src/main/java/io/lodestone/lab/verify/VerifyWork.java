// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.verify;

import io.lodestone.lab.ensemble.EnsemblePart;
import io.lodestone.store.ensemble.EnsembleFolder;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.store.run.FolderCheck.Damage;
import io.lodestone.store.run.FolderLock;
import io.lodestone.store.run.SameVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Verifies folders by their hashes, and makes parts of ensembles again.
public final class VerifyWork {

  private static final Pattern PART = Pattern.compile("parts/(\\d+)/.*");

  private VerifyWork() {}

  /// What was found.
  ///
  /// @param folder that was looked at
  /// @param files how many were looked at
  /// @param damages what is damaged now
  /// @param mended parts of the ensemble that were made again, with the same bytes as at first
  public record Verified(Path folder, int files, List<Damage> damages, List<Integer> mended) {

    public Verified {
      damages = List.copyOf(damages);
      mended = List.copyOf(mended);
    }

    /// Whether every file is what was written.
    public boolean isWhole() {
      return damages.isEmpty();
    }
  }

  /// Looks at every file of a folder.
  ///
  /// @throws IllegalArgumentException when the folder holds no hashes
  public static Verified run(Path folder) {
    FolderCheck check = FolderCheck.of(folder);
    return new Verified(folder, check.files(), check.damages(), List.of());
  }

  /// Looks at every file and makes damaged parts of an ensemble again, from its own copy of the
  /// study. What was made again is verified like the rest.
  ///
  /// @param codeVersion of this program: another than the ensemble's would give other bytes
  /// @throws IllegalArgumentException when the folder holds no hashes, the copy of the study is
  ///   damaged itself, or other code made the ensemble
  public static Verified mend(Path folder, String codeVersion) {
    FolderCheck before = FolderCheck.of(folder);
    Set<Integer> parts = new TreeSet<>();
    for (Damage damage : before.damages()) {
      Matcher part = PART.matcher(damage.file());
      if (part.matches()) {
        parts.add(Integer.valueOf(part.group(1)));
      }
    }
    if (!parts.isEmpty()) {
      FolderCheck.requireSameInputs(folder);
      EnsembleFolder ensemble = new EnsembleFolder(folder);
      SameVersion.require(folder, ensemble.recipe().codeVersion(), codeVersion);
      try (FolderLock _ = FolderLock.take(ensemble.file(FolderLock.WORK), "this ensemble")) {
        EnsemblePart task = new EnsemblePart();
        for (int part : parts) {
          task.again(ensemble, part);
        }
      } catch (IOException e) {
        throw ensemble.trouble("parts were not made again", e);
      }
    }
    FolderCheck after = FolderCheck.of(folder);
    return new Verified(folder, after.files(), after.damages(), List.copyOf(parts));
  }
}
