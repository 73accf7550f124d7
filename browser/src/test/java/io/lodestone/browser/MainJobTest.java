// SPDX-License-Identifier: Apache-2.0
package io.lodestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The main job as a person does it: build a ban, run it, compare it, read a claim, take the
/// numbers away.
@TestMethodOrder(OrderAnnotation.class)
class MainJobTest {

  @TempDir static Path folder;
  private static Workbench workbench;

  @BeforeAll
  static void open() {
    workbench = Workbench.open(folder, "japan-seabed");
  }

  @AfterAll
  static void close() {
    if (workbench != null) {
      workbench.close();
    }
  }

  private static void fill(Locator card, String parameter, String value) {
    card.locator("[data-parameter=" + parameter + "] input").fill(value);
  }

  @Test
  @Order(1)
  void aBanIsBuiltRunAndCompared() {
    Page page = workbench.page("#/studies");
    Workbench.picture(page, "studies");
    page.getByText("Build a scenario").first().click();
    page.waitForURL("**/#/build**");
    Workbench.settle(page);
    page.locator("[data-head=name]").fill("ban-dy-tb");
    page.locator("[data-head=title]").fill("China bans dysprosium and terbium from 2026-01");
    page.locator("#add-change").click();
    Locator card = page.locator("#changes article").first();
    fill(card, "from", "nowhere");
    fill(card, "to", "japan");
    fill(card, "commodities", "dysprosium-*, terbium-*");
    fill(card, "start", "2026-01");
    fill(card, "months", "24");
    card.locator("[aria-invalid=true]").first().waitFor();
    assertThat(card.locator("[data-parameter=from] .error").innerText()).isNotBlank();
    Workbench.picture(page, "build-wrong-value");
    fill(card, "from", "china");
    page.getByText("free of findings").waitFor();
    assertThat(page.locator("#yaml").innerText()).contains("kind: export-ban", "start: 2026-01");
    page.locator(".bar").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#yaml").innerText()).contains("start: 2026-02", "months: 24");
    page.keyboard().press("Shift+ArrowRight");
    assertThat(page.locator("#yaml").innerText()).contains("months: 25");
    page.keyboard().press("Shift+ArrowLeft");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#yaml").innerText()).contains("start: 2026-01", "months: 24");
    card.getByText("Example and caveat").click();
    assertThat(card.innerText()).contains("Caveat", "kind: export-ban");
    Workbench.picture(page, "build");

    page.locator("#save-run").click();
    page.locator("#see-compare").waitFor();
    assertThat(folder.resolve("studies/japan-seabed/scenarios/ban-dy-tb.yaml")).exists();
    page.locator("#see-compare").click();
    page.waitForURL("**/#/compare**");
    Workbench.settle(page);
    page.getByText("What differs").waitFor();
    assertThat(page.locator("#comparison").innerText()).contains("Months short: dysprosium");
    Workbench.picture(page, "compare");
  }

  @Test
  @Order(2)
  void theRunIsSeenOnTheMapAndAsAChain() {
    Page page = workbench.page("#/network");
    page.getByText("Trade of the month").waitFor();
    Workbench.picture(page, "network-map");
    page.getByText("Why is the price what it is").click();
    page.getByText("Who answers the next tonne").waitFor();
    page.locator("[data-trace='metal-dysprosium-japan']").click();
    assertThat(page.locator("#grounds").innerText()).contains("pull", "trust");
    Workbench.picture(page, "network-grounds");
    page.locator("[role=tab]").nth(1).click();
    page.getByText("From mine to use").waitFor();
    Workbench.picture(page, "network-chain");
  }

  @Test
  @Order(3)
  void theClaimOfMiningAloneIsJudgedAndOpened() throws java.io.IOException {
    Job.of(workbench, "claims", "japan-seabed", Map.of("only", "C08", "trajectories", "6")).await();
    Page page = workbench.page("#/decide/C08");
    Locator claim = page.locator("[data-claim=C08]");

    assertThat(claim.locator("summary").first().innerText()).contains("Can mining alone");
    assertThat(claim.locator("h3").count()).isGreaterThan(2);
    claim.getByText("How it is decided").first().click();
    claim.getByText("SELECT a.trajectory").first().waitFor();
    Workbench.picture(page, "decide-claim");
    claim.locator("a[href*=evidence]").first().click();
    page.waitForURL("**/#/compare**");
    page.getByText("Price at home").first().waitFor();
    Workbench.picture(page, "decide-claim-evidence");
  }

  @Test
  @Order(4)
  void theRunIsTakenAwayAsAWorkbook() throws java.io.IOException {
    Page page = workbench.page("#/runs");
    Locator link = page.locator("[data-format=xlsx]").first();
    Download download = page.waitForDownload(link::click);
    Workbench.picture(page, "runs");

    assertThat(Files.size(download.path())).isGreaterThan(100_000);
    assertThat(Files.readAllBytes(download.path())).startsWith('P', 'K');
  }

  @Test
  @Order(5)
  void pagesSpeakJapanese() {
    Page page = workbench.page("#/studies");
    page.getByText("日本語").click();
    page.getByText("供給網").first().waitFor();
    Workbench.picture(page, "studies-japanese");

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ja");
  }

  @Test
  @Order(6)
  void theBrowserHadNothingToComplainOf() {
    assertThat(workbench.complaints.stream().filter(c -> !c.contains("400 (Bad Request)")))
        .isEmpty();
  }
}
