// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.claim;

import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds ledgers of claims.
public final class LedgerFolders {

  private LedgerFolders() {}

  /// The latest ledger of a study, for a report in `<runs>/<study>/<scenario>/<run>/`; none when
  /// there is none that can be read.
  public static LedgerPart latest(Path runs, String study) {
    Optional<Path> folder = findLatest(runs.resolve(study).resolve("claims"));
    if (folder.isEmpty()) {
      return LedgerPart.NONE;
    }
    String made = folder.get().getFileName().toString();
    try {
      LedgerPart.Stored stored =
          JsonText.read(
              Files.readString(folder.get().resolve("ledger.json")), LedgerPart.Stored.class);
      return LedgerPart.of(made, "../../claims/" + made + "/report.html", stored);
    } catch (IllegalArgumentException e) {
      return LedgerPart.NONE; // of another version: its own page can still be read
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> findLatest(Path claims) {
    if (!Files.isDirectory(claims)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(claims)) {
      return folders
          .filter(f -> Files.isRegularFile(f.resolve("ledger.json")))
          .max(Comparator.comparing(Path::getFileName));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
