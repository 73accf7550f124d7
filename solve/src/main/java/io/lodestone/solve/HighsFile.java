// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// Finds the HiGHS library for this machine among the module's resources and puts it where the
/// system can load it.
///
/// The place is a directory named by the content's hash, so that versions never mix and a file is
/// written once; a damaged file is replaced.
final class HighsFile {

  /// Names another directory for native libraries than the user's cache.
  static final String CACHE_PROPERTY = "lodestone.cache";

  private static final int HASH_DIGITS = 16;

  private HighsFile() {}

  /// The library as a file.
  ///
  /// @throws HighsUnavailableException when there is none for this machine or it cannot be written
  static Path unpack() throws HighsUnavailableException {
    return unpack(cache());
  }

  /// The library as a file below a cache directory, or elsewhere when that cannot be written to.
  static Path unpack(Path cache) throws HighsUnavailableException {
    String resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
    byte[] content = read(resource);
    byte[] hash = hash(content);
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    String version = HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    try {
      return place(cache.resolve("native").resolve(version), name, content, hash);
    } catch (IOException | SecurityException _) {
      return placeInNewDirectory(name, content, hash);
    }
  }

  /// The resource for an operating system and an architecture, as Java names them.
  static String resource(String os, String architecture) throws HighsUnavailableException {
    String system = os.toLowerCase(Locale.ROOT);
    boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
    boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
    String machine = arm ? "aarch64" : "x86-64";
    if (system.startsWith("linux") && (arm || intel)) {
      return "highs/ortools-linux-" + machine + "/libhighs.so.1";
    }
    if (system.startsWith("mac") && (arm || intel)) {
      return "highs/ortools-darwin-" + machine + "/libhighs.1.dylib";
    }
    if (system.startsWith("windows") && intel) {
      return "highs/ortools-win32-x86-64/highs.dll";
    }
    throw new HighsUnavailableException(
        "there is no HiGHS library for "
            + os
            + " on "
            + architecture
            + "\nMaybe use linux or macOS on x86-64 or arm64, or Windows on x86-64");
  }

  private static byte[] read(String resource) throws HighsUnavailableException {
    try (InputStream in = HighsFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new HighsUnavailableException(
            "the program does not contain " + resource + "\nMaybe it was built without it");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new HighsUnavailableException(
          "cannot read " + resource + "\nMaybe the program's files are damaged", e);
    }
  }

  private static Path place(Path directory, String name, byte[] content, byte[] hash)
      throws IOException {
    Path file = directory.resolve(name);
    if (Files.isRegularFile(file) && Arrays.equals(hash, hash(Files.readAllBytes(file)))) {
      return file;
    }
    Files.createDirectories(directory);
    // Written beside and moved, so that another process never loads half a file.
    Path part = Files.createTempFile(directory, name, ".part");
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return file;
  }

  /// For machines without a home that can be written to.
  private static Path placeInNewDirectory(String name, byte[] content, byte[] hash)
      throws HighsUnavailableException {
    try {
      Path directory = Files.createTempDirectory("lodestone");
      directory.toFile().deleteOnExit();
      Path file = place(directory, name, content, hash);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new HighsUnavailableException(
          "cannot write the HiGHS library to the disk ("
              + e.getMessage()
              + ")\nMaybe name a directory with -D"
              + CACHE_PROPERTY
              + "=…",
          e);
    }
  }

  private static Path cache() {
    String named = System.getProperty(CACHE_PROPERTY);
    if (named != null) {
      return Path.of(named);
    }
    String local = System.getenv("LOCALAPPDATA");
    if (local != null) {
      return Path.of(local, "lodestone", "cache");
    }
    String home = System.getProperty("user.home");
    return System.getProperty("os.name").startsWith("Mac")
        ? Path.of(home, "Library", "Caches", "lodestone")
        : Path.of(home, ".cache", "lodestone");
  }

  private static byte[] hash(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256\nMaybe it is damaged", e);
    }
  }
}
