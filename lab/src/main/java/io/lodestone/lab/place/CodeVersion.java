// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which code made a run: the version, and the commit where the launcher stands in a checkout.
///
/// @param version of the release
/// @param commit empty when the program does not stand in a checkout
public record CodeVersion(String version, String commit) {

  /// Looks into the checkout at a folder, if it is one.
  public static CodeVersion at(Path home) {
    return new CodeVersion("0.1.0", commitOf(home.resolve(".git")));
  }

  /// Version and commit in one word or two: what a result must share to be gone on with.
  public String text() {
    return (version + " " + commit).strip();
  }

  private static String commitOf(Path git) {
    try {
      String head = Files.readString(git.resolve("HEAD")).strip();
      if (!head.startsWith("ref: ")) {
        return head;
      }
      Path ref = git.resolve(head.substring("ref: ".length()));
      return Files.isRegularFile(ref) ? Files.readString(ref).strip() : "";
    } catch (IOException e) {
      return ""; // no checkout: the version has to do
    }
  }
}
