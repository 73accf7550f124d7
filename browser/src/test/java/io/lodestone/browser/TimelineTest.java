// SPDX-License-Identifier: Apache-2.0
package io.lodestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Events on the timeline of the scenario builder, moved and stretched with the mouse and by keys.
class TimelineTest {

  /// The study that `lodestone new` writes runs from 2025-01 to 2028-12.
  private static final int SPAN = 48;

  @TempDir static Path folder;
  private static Workbench workbench;
  private Page page;
  private Locator bar;

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

  @BeforeEach
  void addABan() {
    page = workbench.page("#/build?study=" + Workbench.TEMPLATE);
    page.locator("#add-change").click();
    Locator card = page.locator("#changes article").first();
    card.locator("[data-parameter=from] input").fill("mainland");
    card.locator("[data-parameter=to] input").fill("island");
    card.locator("[data-parameter=commodities] input").fill("*");
    card.locator("[data-parameter=start] input").fill("2026-01");
    card.locator("[data-parameter=months] input").fill("24");
    bar = page.locator(".bar");
    bar.scrollIntoViewIfNeeded();
  }

  /// Drags from a place of the bar, given as share of its width, by some months.
  private void drag(double from, int months) {
    BoundingBox box = bar.boundingBox();
    double month = page.locator(".timeline").boundingBox().width / SPAN;
    double x = box.x + from * box.width - (from == 1 ? 3 : 0);
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + months * month / 2, y);
    page.mouse().move(x + months * month, y);
    page.mouse().up();
  }

  private String yaml() {
    return page.locator("#yaml").innerText();
  }

  private void press(String key, int times) {
    bar.focus();
    for (int i = 0; i < times; i++) {
      page.keyboard().press(key);
    }
  }

  @Test
  void theMouseMovesAnEventAsKeysDo() {
    drag(0.5, 9);
    String byMouse = yaml();
    assertThat(byMouse).contains("start: 2026-10", "months: 24");
    assertThat(page.locator("[data-parameter=start] input").inputValue()).isEqualTo("2026-10");
    page.getByText("free of findings").waitFor();
    Workbench.picture(page, "build-dragged");
    drag(0.5, -9);
    assertThat(yaml()).contains("start: 2026-01");
    press("ArrowRight", 9);

    assertThat(yaml()).isEqualTo(byMouse);
    assertThat(workbench.complaints).isEmpty();
  }

  @Test
  void theMouseStretchesAnEventAsKeysDo() {
    drag(1, 7);
    String byMouse = yaml();
    assertThat(byMouse).contains("start: 2026-01", "months: 31");
    drag(1, -7);
    assertThat(yaml()).contains("months: 24");
    press("Shift+ArrowRight", 7);

    assertThat(yaml()).isEqualTo(byMouse);
  }

  @Test
  void anEventStaysWithinTheStudy() {
    drag(0.5, -20);
    assertThat(yaml()).contains("start: 2025-01", "months: 24");
    press("ArrowLeft", 3);

    assertThat(yaml()).contains("start: 2025-01", "months: 24");
  }
}
