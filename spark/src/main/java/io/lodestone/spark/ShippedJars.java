// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The class path as Spark can ship it: jars stay, folders are packed, and what was packed is
/// deleted on closing.
final class ShippedJars implements AutoCloseable {

  /// Names of the jars that come with Spark, written by the build.
  private static final String SPARKS_OWN = "spark-jars.txt";

  private final Path packed;
  private final List<Path> jars;

  private ShippedJars(Path packed, List<Path> jars) {
    this.packed = packed;
    this.jars = jars;
  }

  /// Of a class path, what a worker's Spark has not: absent entries are left out, like Java does.
  static List<Path> withoutSpark(String classPath) {
    Set<String> own = sparksOwn();
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .filter(entry -> !own.contains(entry.getFileName().toString()) && Files.exists(entry))
        .toList();
  }

  /// The file has paths without folders: `./a.jar:./b.jar`.
  static Set<String> sparksOwn() {
    try (InputStream names = ShippedJars.class.getResourceAsStream(SPARKS_OWN)) {
      if (names == null) {
        throw new IllegalStateException(
            SPARKS_OWN + " is missing beside this class\nMaybe build with Maven, which writes it");
      }
      String text = new String(names.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Arrays.stream(text.split(":"))
          .map(name -> name.substring(name.lastIndexOf('/') + 1))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Packs what must be packed.
  static ShippedJars of(List<Path> classPath) {
    try {
      Path packed = Files.createTempDirectory("lodestone-jars");
      List<Path> jars = new ArrayList<>();
      for (Path entry : classPath) {
        jars.add(
            Files.isDirectory(entry)
                ? pack(entry, packed.resolve("classes-" + jars.size() + ".jar"))
                : entry);
      }
      return new ShippedJars(packed, List.copyOf(jars));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path pack(Path folder, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(
            new JarEntry(folder.relativize(path).toString().replace(File.separatorChar, '/')));
        Files.copy(path, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  /// As `spark.jars` wants them.
  String list() {
    return jars.stream().map(jar -> jar.toUri().toString()).collect(Collectors.joining(","));
  }

  @Override
  public void close() {
    try (Stream<Path> inside = Files.walk(packed)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
