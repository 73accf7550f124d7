// SPDX-License-Identifier: Apache-2.0
package io.lodestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The queue and the runs: asked for, stopped, taken up, taken away, deleted, each with a click.
class RunsPageTest {

  @TempDir static Path folder;
  private static Workbench workbench;

  @BeforeAll
  static void open() {
    workbench = Workbench.open(folder, Workbench.TEMPLATE);
  }

  @AfterAll
  static void close() {
    if (workbench != null) {
      workbench.close();
    }
  }

  @Test
  void workIsAskedForStoppedAndTakenUp() {
    Page page = workbench.page("#/runs");
    page.getByText("Ask for other work").click();
    page.locator("form select").first().selectOption("ensemble");
    field(page, "scenario").fill("ban");
    field(page, "trajectories").fill("20000");
    page.locator("form button").click();
    Locator job = page.locator("#queue [data-job]").first();
    job.locator("progress").waitFor();
    job.getByText("Stop").click();
    page.locator("#queue [data-state=STOPPED]").first().waitFor();
    Workbench.picture(page, "runs-stopped");
    page.locator("#queue [data-state=STOPPED]").first().getByText("Go on").click();
    page.locator("#queue [data-state=RUNNING]").first().waitFor();
    page.locator("#queue [data-state=RUNNING]").first().getByText("Stop").click();
    page.locator("#queue [data-state=STOPPED]").first().waitFor();

    assertThat(workbench.complaints).isEmpty();
  }

  private static Locator field(Page page, String name) {
    return page.locator("form .field")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))))
        .locator("input");
  }

  @Test
  void everyFormatIsTakenAwayAndTheRunDeleted() throws IOException {
    String run = Job.of(workbench, "run", Workbench.TEMPLATE, Map.of("scenario", "ban")).await();
    Page page = workbench.page("#/runs");
    Locator row =
        page.locator("#runs tr")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("[aria-label='Delete " + run + "']")));
    assertThat(taken(page, row, "xlsx")).startsWith('P', 'K');
    assertThat(taken(page, row, "csv")).startsWith('P', 'K');
    assertThat(taken(page, row, "parquet")).startsWith('P', 'K');
    assertThat(new String(taken(page, row, "iamc"), StandardCharsets.UTF_8))
        .startsWith("Model,Scenario,Region,Variable,Unit");
    assertThat(new String(taken(page, row, "html"), StandardCharsets.UTF_8))
        .contains("<title>", "The mainland stops oxide");

    row.locator("button.danger").click();
    page.locator("dialog").getByText("Cancel").click();
    assertThat(folder.resolve("runs").resolve(run)).exists();
    row.locator("button.danger").click();
    Workbench.picture(page, "runs-delete");
    page.locator("dialog button.danger").click();
    row.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

    assertThat(folder.resolve("runs").resolve(run)).doesNotExist();
    assertThat(workbench.complaints).isEmpty();
  }

  private static byte[] taken(Page page, Locator row, String format) throws IOException {
    Download download =
        page.waitForDownload(() -> row.locator("[data-format=" + format + "]").click());
    return Files.readAllBytes(download.path());
  }
}
