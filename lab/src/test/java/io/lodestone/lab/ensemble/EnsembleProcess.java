// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Goes on with the ensemble in a folder, in a process of its own that tests can kill.
final class EnsembleProcess {

  private EnsembleProcess() {}

  public static void main(String[] arguments) {
    try {
      EnsembleRun.resume(Path.of(arguments[0]), "test")
          .run(new LocalPartRunner(2, new EnsemblePart()), notice -> {});
    } catch (RuntimeException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  /// Starts one.
  static Process start(Path folder) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            EnsembleProcess.class.getName(),
            folder.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
