// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One owner a folder, in this process and among processes.
class FolderLockTest {

  @TempDir Path folder;

  /// Asks from another process.
  public static void main(String[] args) {
    System.exit(FolderLock.isTaken(Path.of(args[0])) ? 7 : 0);
  }

  private int askElsewhere() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx32m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    FolderLockTest.class.getName(),
                    folder.resolve("a.lock").toString()))
            .inheritIO()
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void oneThatIsRefusedInTheSameProcessTakesNothingFromTheOwner()
      throws IOException, InterruptedException {
    try (FolderLock _ = FolderLock.take(folder.resolve("a.lock"), "this")) {
      assertThatThrownBy(() -> FolderLock.take(folder.resolve("a.lock"), "this"))
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(FolderLock.isTaken(folder.resolve("a.lock"))).isTrue();

      assertThat(askElsewhere()).as("taken, as another process sees it").isEqualTo(7);
    }
    assertThat(askElsewhere()).isZero();
  }

  @Test
  void whatIsGivenBackCanBeTakenAndLeavesNothingBehind() throws IOException {
    FolderLock.take(folder.resolve("a.lock"), "this").close();
    assertThat(folder).isEmptyDirectory();
    FolderLock.take(folder.resolve("a.lock"), "this").close();
    assertThat(FolderLock.isTaken(folder.resolve("a.lock"))).isFalse();
  }
}
