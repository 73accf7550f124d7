// SPDX-License-Identifier: Apache-2.0
package io.lodestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan that is asked for on its page: from nothing to a front.
class PlanPageTest {

  private static final String STUDY = "two-islands";

  @TempDir static Path folder;
  private static Workbench workbench;

  @BeforeAll
  static void open() {
    workbench = Workbench.open(folder, STUDY);
  }

  @AfterAll
  static void close() {
    if (workbench != null) {
      workbench.close();
    }
  }

  @Test
  void aFrontAppearsOnThePageThatAskedForIt() {
    Page page = workbench.page("#/decide/front?study=" + STUDY);
    assertThat(page.locator("#portfolios").count()).isZero();
    page.locator("[name=portfolios]").fill("20");
    page.locator("[name=futures]").fill("4");
    page.locator("[name=fresh]").fill("4");
    page.locator("[data-start=plan]").click();
    page.locator("[data-state=RUNNING]").waitFor();
    Workbench.picture(page, "plan-runs");

    page.locator("#portfolios tbody tr").first().waitFor();
    Workbench.picture(page, "plan-front");
    assertThat(page.locator("#portfolios tbody tr").count()).isGreaterThan(1);
    assertThat(page.locator("#portfolios").innerText()).contains("Nothing", "±");
    assertThat(page.locator("main").innerText())
        .containsPattern("Searched: \\d+ portfolios, 4 futures");
    assertThat(folder.resolve("runs/two-islands/plan")).isNotEmptyDirectory();

    page.locator("#again summary").click();
    assertThat(page.locator("[data-start=plan]").isVisible()).isTrue();
    assertThat(workbench.complaints).isEmpty();
  }
}
