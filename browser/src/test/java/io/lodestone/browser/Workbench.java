// SPDX-License-Identifier: Apache-2.0
package io.lodestone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import io.lodestone.app.Wiring;
import io.lodestone.app.web.WebServer;
import io.lodestone.app.web.WebSettings;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.run.Workshop;
import io.lodestone.store.run.InputCopy;
import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A workbench over copies of studies, and a browser before it.
final class Workbench implements AutoCloseable {

  static final Path ROOT = Path.of(System.getProperty("lodestone.root", "..")).toAbsolutePath();

  /// The small study that `lodestone new` writes.
  static final String TEMPLATE = "mainland";

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final WebServer server;
  final Playwright playwright;
  private final Browser browser;

  /// What the browser complained about: errors of scripts, and what the content policy refused.
  final List<String> complaints = new ArrayList<>();

  private Workbench(WebServer server, Playwright playwright, Browser browser) {
    this.server = server;
    this.playwright = playwright;
    this.browser = browser;
  }

  /// Starts both; without a browser on the machine the test is skipped, loudly.
  static Workbench open(Path folder, String... studies) {
    Path chromium = requireChromium();
    try {
      for (String study : studies) {
        if (study.equals(TEMPLATE)) {
          StudyTemplate.write(folder.resolve("studies").resolve(TEMPLATE), TEMPLATE);
          continue;
        }
        InputCopy.copy(ROOT.resolve("studies").resolve(study), folder.resolve("studies/" + study));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    WebServer server =
        WebServer.start(
            new WebSettings("127.0.0.1", 0, "", launcher(folder), folder, List.of()),
            new Studies(folder, folder),
            new Workshop(),
            () -> new Wiring(folder, folder).commandLine(),
            Clock.systemUTC());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Workbench(server, playwright, browser);
  }

  private static Path requireChromium() {
    Optional<Path> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (chromium.isEmpty()) {
      System.err.println(
          "NO BROWSER: the tests of the workbench's pages are SKIPPED. Maybe install chromium.");
    }
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this machine");
    return chromium.orElseThrow();
  }

  private static List<String> launcher(Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "-Dlodestone.progress=lines",
        "-Dlodestone.home=" + folder,
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "io.lodestone.app.Main");
  }

  /// Where it is served.
  String address() {
    return server.address();
  }

  /// A page of the workbench, shown and quiet, in a window as of a laptop.
  Page page(String address) {
    return page(address, 1280, 800);
  }

  /// A page in a window of another size.
  Page page(String address, int width, int height) {
    return show(blank(width, height), address);
  }

  /// A page all of whose answers are heard.
  Page page(String address, Consumer<Response> listener) {
    Page page = blank(1280, 800);
    page.onResponse(listener);
    return show(page, address);
  }

  private Page blank(int width, int height) {
    Page page =
        browser.newPage(
            new Browser.NewPageOptions().setViewportSize(new ViewportSize(width, height)));
    page.setDefaultTimeout(60_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    return page;
  }

  private Page show(Page page, String address) {
    page.navigate(server.address() + address);
    settle(page);
    return page;
  }

  /// Waits until a page has its heading and is not busy.
  static void settle(Page page) {
    page.waitForFunction(
        "() => document.querySelector('main h1') && !document.querySelector('[aria-busy]')");
  }

  /// Keeps a picture of a page as an artefact of the test.
  static void picture(Page page, String name) {
    page.evaluate("() => window.scrollTo(0, 0)");
    page.waitForTimeout(800); // charts are drawn in the next frames
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
  }
}
