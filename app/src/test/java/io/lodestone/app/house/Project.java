// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files of this project, as a fresh clone would have them.
final class Project {

  /// The folder with `pom.xml`, `docs/` and `studies/`.
  static final Path ROOT =
      Path.of(System.getProperty("lodestone.root", "..")).toAbsolutePath().normalize();

  /// Whether pages and expectations are written anew instead of compared.
  static final boolean REWRITE = Boolean.getBoolean("lodestone.rewrite");

  /// What builds, runs and editors leave behind.
  private static final Set<String> MADE = Set.of(".git", "target", "runs", ".idea", ".vscode");

  private Project() {}

  /// How to write a page or an expectation anew with a test of this module.
  static String howToRewrite(Class<?> test) {
    return "To rewrite it run%n./mvnw -pl app -am test -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -Dlodestone.rewrite=true%nand commit the file with the reason."
        .formatted(test.getSimpleName());
  }

  /// All files below a folder of the project, sorted.
  static List<Path> listFiles(String folder, String ending) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(ROOT.resolve(folder), new Collector(ending, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  /// Java sources of all modules, without tests.
  static List<Path> listMainSources() {
    return listFiles("", ".java").stream()
        .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
        .toList();
  }

  /// A file's path inside the project, with `/`.
  static String nameOf(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /// A file's text.
  static String text(Path file) {
    return findText(file)
        .orElseThrow(() -> new IllegalArgumentException(file + " is no text\nMaybe save as UTF-8"));
  }

  /// A file's text; empty for files that are not UTF-8.
  static Optional<String> findText(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final String ending;
    private final List<Path> files;

    Collector(String ending, List<Path> files) {
      this.ending = ending;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return MADE.contains(folder.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && file.getFileName().toString().endsWith(ending)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
