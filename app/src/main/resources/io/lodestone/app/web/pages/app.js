// SPDX-License-Identifier: Apache-2.0
// The frame: which page is shown, in which language and light, and the token where one is asked for.
import { address, link } from "./address.js";
import { get, post } from "./api.js";
import { announce, field, fill, h } from "./dom.js";
import { currentLanguage, loadTexts, t } from "./texts.js";

const PAGES = ["studies", "network", "build", "compare", "seabed", "decide", "runs"];
const main = document.getElementById("main");
let leave = () => {};

function stored(key, fallback) {
  try {
    return localStorage.getItem(key) ?? fallback;
  } catch {
    return fallback; // a browser that keeps nothing
  }
}

function store(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    return; // as above
  }
}

function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
  store("theme", theme);
}

function drawFrame() {
  const { page } = address();
  fill(
    document.getElementById("nav"),
    h("ul", {}, PAGES.map((p) => h("li", {}, h("a", { href: link(p), "aria-current": p === page ? "page" : null }, t(`nav.${p}`))))),
  );
  fill(
    document.getElementById("tools"),
    h("button.quiet", { type: "button", lang: currentLanguage() === "en" ? "ja" : "en", onclick: () => speak(currentLanguage() === "en" ? "ja" : "en") }, t("language")),
    h("button.quiet", { type: "button", onclick: switchTheme }, t("theme")),
  );
}

function switchTheme() {
  applyTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  show();
}

async function speak(language) {
  store("language", language);
  await loadTexts(language);
  show();
}

async function show() {
  const at = address();
  const page = PAGES.includes(at.page) ? at.page : "studies";
  drawFrame();
  leave();
  leave = () => {};
  main.setAttribute("aria-busy", "true");
  try {
    const module = await import(`./pages/${page}.js`);
    const target = h("div", {});
    const end = await module.show(target, at);
    fill(main, target);
    target.dispatchEvent(new CustomEvent("shown"));
    leave = typeof end === "function" ? end : () => {};
    const title = main.querySelector("h1")?.textContent ?? "";
    document.title = `${title} · Lodestone`;
    announce(title);
  } catch (e) {
    if (e.status !== 401) fill(main, h("h1", {}, t(`nav.${page}`)), h("p.error", { role: "alert" }, String(e.message ?? e)));
  }
  main.removeAttribute("aria-busy");
}

function askToken() {
  const token = h("input", { type: "password", autocomplete: "current-password", required: true });
  const wrong = h("p.error", { role: "alert" });
  const enter = async (event) => {
    event.preventDefault();
    try {
      await post("/api/session", token.value);
      show();
    } catch (e) {
      wrong.textContent = e.message;
    }
  };
  fill(main, h("h1", {}, "Lodestone"), h("p", {}, t("token.lead")), h("form", { onsubmit: enter }, field(t("token"), token), h("button", {}, t("enter"))), wrong);
}

applyTheme(stored("theme", matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
window.addEventListener("hashchange", show);
window.addEventListener("session-needed", askToken);
await loadTexts(stored("language", navigator.language.startsWith("ja") ? "ja" : "en"));
const session = await get("/api/session");
if (session.isOpen) await show();
else askToken();
