// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import io.lodestone.store.run.FolderTree;
import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The files of an ensemble. What counts is moved to its place whole, by one rename, so that at any
/// moment the folder holds a state from which the work can go on.
///
/// ```
/// recipe.json  inputs.json  begun.json  inputs/  central.parquet
/// parts/00007/{part.json, headlines.parquet, draws.parquet, series.parquet[, sketches.bin]}
/// sketches/00003.bin      sketches of parts added up; gone when it is complete
/// quantiles.parquet  probabilities.parquet  summary.parquet  manifest.json   when complete
/// ```
public final class EnsembleFolder {

  static final String SKETCHES = "sketches.bin";
  public static final String PART_CARD = "part.json";

  private final Path root;

  public EnsembleFolder(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  public Path inputs() {
    return root.resolve("inputs");
  }

  public Path file(String name) {
    return root.resolve(name);
  }

  public EnsembleRecipe recipe() {
    return JsonText.read(text(root.resolve("recipe.json")), EnsembleRecipe.class);
  }

  public Path partFolder(int part) {
    return root.resolve("parts").resolve(String.format(Locale.ROOT, "%05d", part));
  }

  /// The card of a part that is there.
  public Optional<PartCard> findPart(int part) {
    Path folder = partFolder(part);
    if (!Files.isRegularFile(folder.resolve(PART_CARD))) {
      return Optional.empty();
    }
    return Optional.of(JsonText.read(text(folder.resolve(PART_CARD)), PartCard.class));
  }

  /// The card of a part whose files are those that were written; one that cannot be read is none.
  ///
  /// @param sketchesCounted whether its sketches have been added up and may be gone
  public Optional<PartCard> findWholePart(int part, boolean sketchesCounted) {
    try {
      return findPart(part).filter(card -> card.part() == part && isWhole(card, sketchesCounted));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a card that a crash or a disk has torn
    }
  }

  /// The parts that count: those of the manifest, or before there is one, those that are there.
  List<Integer> parts() {
    Path manifest = root.resolve(Manifest.FILE);
    if (Files.isRegularFile(manifest)) {
      return JsonText.read(text(manifest), Manifest.class).partNumbers();
    }
    return IntStream.range(0, recipe().parts())
        .filter(part -> findPart(part).isPresent())
        .boxed()
        .toList();
  }

  /// Whether the files of a part are those that were written.
  ///
  /// @param sketchesCounted whether its sketches have been added up and may be gone
  private boolean isWhole(PartCard card, boolean sketchesCounted) {
    Path folder = partFolder(card.part());
    return card.hashes().entrySet().stream()
        .allMatch(file -> {
          Path path = folder.resolve(file.getKey());
          return Files.exists(path)
              ? hash(path).equals(file.getValue())
              : sketchesCounted && file.getKey().equals(SKETCHES);
        });
  }

  /// Moves a part that was written elsewhere in the ensemble's folder to its place. If somebody
  /// else was faster, theirs stays: it holds the same.
  public void commitPart(Path written, int part) throws IOException {
    Path folder = partFolder(part);
    make(folder.getParent());
    try {
      Files.move(written, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) { // for this file systems have many words
      if (!Files.isRegularFile(folder.resolve(PART_CARD))) {
        throw e;
      }
      deleteAll(written);
    }
  }

  /// Makes a folder, and none above it: where an ensemble was deleted nothing is made anew.
  private static void make(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /// What went wrong in words: that the folder is gone, if it is.
  ///
  /// @param what was not done
  public RuntimeException trouble(String what, IOException e) {
    return Files.isDirectory(root)
        ? new UncheckedIOException(
            what + ": " + e.getMessage() + "\nMaybe the disk is full; make room and --resume", e)
        : gone();
  }

  /// That the folder is not there any more.
  public IllegalStateException gone() {
    return new IllegalStateException(
        root + " is gone\nMaybe it was deleted or moved while the ensemble ran");
  }

  /// A folder of one's own to write into, on the same file system.
  public Path scratch(String name) throws IOException {
    Path parent = root.resolve("tmp");
    make(parent);
    return Files.createTempDirectory(parent, name + "-");
  }

  /// Removes what broken-off work has left.
  public void clearScratch() throws IOException {
    deleteAll(root.resolve("tmp"));
  }

  /// The files with sketches of parts added up, the newest last.
  List<Path> foldedSketches() throws IOException {
    Path folder = root.resolve("sketches");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  /// Writes a text and moves it to its place.
  void writeWhole(String name, String text) throws IOException {
    Path written = scratch("text").resolve(name);
    Files.writeString(written, text);
    moveWhole(written, root.resolve(name));
    Files.delete(written.getParent());
  }

  /// Moves a file to its place after it has reached the disk.
  static void moveWhole(Path written, Path place) throws IOException {
    force(written);
    make(place.getParent());
    Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  public static SortedMap<String, String> hashes(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        hashes.put(path.getFileName().toString(), hash(path));
      }
    }
    return hashes;
  }

  public static String hash(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no SHA-256\nMaybe the Java runtime is incomplete", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void deleteAll(Path folder) throws IOException {
    FolderTree.delete(folder);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
