// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether the files of a run, an ensemble or a plan are those that were written: every hash that
/// the folder holds is looked at. One bit is enough to be found.
///
/// @param files how many were looked at
/// @param damages those that are missing or differ, by path
public record FolderCheck(int files, List<Damage> damages) {

  /// Folders up to this size are checked wholly when they are opened, bytes: some tenths of a
  /// second (assumed: nobody notices it).
  private static final long OPENED_WHOLLY = 64L << 20;

  public FolderCheck {
    damages = List.copyOf(damages);
  }

  /// A file that is not what was written.
  ///
  /// @param file path inside the folder, with `/`
  /// @param what `is missing` or `differs from what was written`
  public record Damage(String file, String what) {}

  /// Looks at a folder.
  ///
  /// @throws IllegalArgumentException when it holds no hashes, so that nothing can be said
  public static FolderCheck of(Path folder) {
    SortedMap<String, String> hashes = hashes(folder);
    if (hashes.isEmpty()) {
      throw new IllegalArgumentException(
          folder
              + " holds no run, ensemble or plan whose files can be verified\nMaybe one level too high or too low");
    }
    List<Damage> damages = new ArrayList<>();
    hashes.forEach((file, hash) -> {
      Path path = folder.resolve(file);
      if (!Files.isRegularFile(path)) {
        damages.add(new Damage(file, "is missing"));
      } else if (!hash(path).equals(hash)) {
        damages.add(new Damage(file, "differs from what was written"));
      }
    });
    return new FolderCheck(hashes.size(), damages);
  }

  /// Looks at a folder that is opened: wholly if it is small, else at whether all files are there
  /// and end as they should.
  ///
  /// @throws IllegalArgumentException naming what is damaged
  public static void open(Path folder) {
    if (!hashes(folder).isEmpty()) { // else tables without hashes
      FolderCheck check =
          size(folder) <= OPENED_WHOLLY ? of(folder) : new FolderCheck(0, torn(folder));
      check.requireWhole(folder);
    }
  }

  /// Looks at every file of a folder on which something else is to rest, however large it is.
  ///
  /// @throws IllegalArgumentException naming what is damaged
  public static void requireAsWritten(Path folder) {
    if (!hashes(folder).isEmpty()) {
      of(folder).requireWhole(folder);
    }
  }

  /// @throws IllegalArgumentException naming what is damaged
  public void requireWhole(Path folder) {
    if (!damages.isEmpty()) {
      throw new IllegalArgumentException(
          folder
              + " is damaged: "
              + String.join(
                  ", ", damages.stream().limit(3).map(d -> d.file() + " " + d.what()).toList())
              + (damages.size() > 3 ? " and " + (damages.size() - 3) + " more" : "")
              + "\nMaybe `lodestone verify --mend` can make it again");
    }
  }

  /// What a folder's work was begun with, beside the copy of the study: SHA-256 by file.
  public static final String BEGUN = "begun.json";

  /// Notes the hash of a recipe, so that work does not go on by another.
  ///
  /// @param folder that is being begun
  /// @param recipe name of its file there
  public static void noteRecipe(Path folder, String recipe) throws IOException {
    Files.writeString(
        folder.resolve(BEGUN), JsonText.of(Map.of(recipe, hash(folder.resolve(recipe)))));
  }

  /// The recipe and the copy of a study in a folder are those of when the work began.
  ///
  /// @throws IllegalArgumentException naming what was changed since
  public static void requireSameInputs(Path folder) {
    List<Damage> damages = new ArrayList<>();
    SortedMap<String, String> begun = inputs(folder);
    begun.putAll(texts(json(folder, BEGUN), ""));
    begun.forEach((file, hash) -> {
      Path path = folder.resolve(file);
      if (!Files.isRegularFile(path)) {
        damages.add(new Damage(file, "is gone"));
      } else if (!hash(path).equals(hash)) {
        damages.add(new Damage(file, "was changed"));
      }
    });
    if (!damages.isEmpty()) {
      Damage first = damages.getFirst();
      throw new IllegalArgumentException(
          folder
              + " cannot go on: "
              + first.file()
              + " "
              + first.what()
              + " since it began"
              + (damages.size() > 1 ? ", and " + (damages.size() - 1) + " more" : "")
              + "\nMaybe begin anew: half of one world and half of another is none");
    }
  }

  /// What is missing or broken off, without reading whole files.
  private static List<Damage> torn(Path folder) {
    List<Damage> damages = new ArrayList<>();
    for (String file : hashes(folder).keySet()) {
      Path path = folder.resolve(file);
      if (!Files.isRegularFile(path)) {
        damages.add(new Damage(file, "is missing"));
      } else if (file.endsWith(".parquet") && !ParquetEnds.areThere(path)) {
        damages.add(new Damage(file, "is broken off"));
      }
    }
    return damages;
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// SHA-256 by path inside the folder.
  private static SortedMap<String, String> hashes(Path folder) {
    SortedMap<String, String> hashes = inputs(folder);
    if (Files.isRegularFile(folder.resolve("inputs.json"))) { // of an ensemble or a plan
      Map<?, ?> manifest = json(folder, "manifest.json");
      hashes.putAll(texts(manifest.get("files"), ""));
      if (manifest.get("parts") instanceof Map<?, ?> parts) {
        parts.forEach((part, files) -> hashes.putAll(texts(files, "parts/" + part + "/")));
      }
    }
    Map<?, ?> card = json(folder, "run.json");
    hashes.putAll(texts(card.get("outputHashes"), ""));
    return hashes;
  }

  /// SHA-256 of the copy of the study, by path inside the folder; empty where there is none.
  public static SortedMap<String, String> inputs(Path folder) {
    SortedMap<String, String> hashes = texts(json(folder, "inputs.json"), "inputs/");
    hashes.putAll(texts(json(folder, "run.json").get("inputHashes"), "inputs/"));
    return hashes;
  }

  private static SortedMap<String, String> texts(@Nullable Object map, String before) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (map instanceof Map<?, ?> found) {
      found.forEach((key, value) -> texts.put(before + key, String.valueOf(value)));
    }
    return texts;
  }

  private static Map<?, ?> json(Path folder, String file) {
    if (!Files.isRegularFile(folder.resolve(file))) {
      return Map.of();
    }
    try {
      return JsonText.read(text(folder, file), Map.class);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          folder + " is damaged: " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String hash(Path file) {
    try {
      return InputCopy.hash(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path folder, String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
