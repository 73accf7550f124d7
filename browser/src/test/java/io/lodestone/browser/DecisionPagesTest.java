// SPDX-License-Identifier: Apache-2.0
package io.lodestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What helps to decide: rules over futures, found by the page itself, and the front of a plan.
class DecisionPagesTest {

  @TempDir static Path folder;
  private static Workbench workbench;

  @BeforeAll
  static void open() {
    workbench = Workbench.open(folder, Workbench.TEMPLATE, "two-islands");
  }

  @AfterAll
  static void close() {
    if (workbench != null) {
      workbench.close();
    }
  }

  @Test
  void withoutAPlanThePageSaysWhatMakesOne() {
    Page page = workbench.page("#/decide/front?study=" + Workbench.TEMPLATE);

    assertThat(page.locator("main").innerText()).contains("lodestone plan mainland");
  }

  @Test
  void rulesAreAskedForAndShown() {
    Job.of(
            workbench,
            "ensemble",
            Workbench.TEMPLATE,
            Map.of("scenario", "ban", "trajectories", "128", "until", "2027-12"))
        .await();
    Page page = workbench.page("#/decide/discovery?study=" + Workbench.TEMPLATE);
    String condition =
        String.valueOf(
            page.locator("#conditions option[value^='use-lost']").first().getAttribute("value"));
    page.locator("[name=where]").fill(condition);
    page.locator("#discover").click();
    page.locator("[data-box='1']").waitFor();
    Workbench.picture(page, "decide-discovery");

    assertThat(page.locator("main").innerText())
        .contains(condition.substring(0, condition.indexOf('>')), "of 128 futures", "density");
    assertThat(page.locator("[data-box='1'] li").count()).isPositive();
    assertThat(page.locator("[data-box='1'] canvas").count()).isEqualTo(2);
    page.locator("[data-box='1'] select")
        .first()
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    assertThat(workbench.complaints).isEmpty();
  }

  /// Costs lie between 0 and 60; the axis stands 80 pixels from the left, from 60 below the top to
  /// 24 above the bottom. The drag begins just above the end, so that what costs nothing is not in
  /// it.
  private static void dragOverTheLowerHalfOfTheFirstAxis(Page page) {
    Locator chart = page.locator(".chart").first();
    chart.scrollIntoViewIfNeeded();
    BoundingBox box = chart.boundingBox();
    page.mouse().move(box.x + 80, box.y + box.height - 26);
    page.mouse().down();
    page.mouse().move(box.x + 80, box.y + box.height / 2 + 60);
    page.mouse().move(box.x + 80, box.y + (60 + box.height - 24) / 2);
    page.mouse().up();
    page.waitForTimeout(500);
  }

  /// The document is made by hand: that a plan writes such a one is shown where plans are made.
  @Test
  void aPortfolioIsPickedFromTheFront() throws IOException {
    Path plan = Files.createDirectories(folder.resolve("runs/two-islands/plan/plan-by-hand"));
    try (InputStream text =
        java.util.Objects.requireNonNull(getClass().getResourceAsStream("front.json"))) {
      Files.copy(text, plan.resolve("front.json"));
    }
    Page page = workbench.page("#/decide/front?study=two-islands");
    Locator list = page.locator("#portfolios tbody tr");
    assertThat(list.count()).isEqualTo(4);
    page.locator("[data-portfolio=p3]").click();
    assertThat(page.locator("#portfolio").innerText())
        .contains("A stock and a separator", "Its worst futures");
    Workbench.picture(page, "decide-front");

    dragOverTheLowerHalfOfTheFirstAxis(page);
    assertThat(list.count()).isEqualTo(1);
    assertThat(list.first().innerText()).contains("A stock");
    Workbench.picture(page, "decide-front-brushed");

    Locator slider = page.locator("[data-objective=cost]");
    slider.focus();
    page.keyboard().press("Home");
    assertThat(list.count()).isEqualTo(1);
    assertThat(list.first().innerText()).contains("Nothing");
    page.keyboard().press("End");
    assertThat(list.count()).isEqualTo(4);
    assertThat(page.locator("main").innerText()).contains("Measures alone", "The least");
    assertThat(workbench.complaints).isEmpty();
  }
}
