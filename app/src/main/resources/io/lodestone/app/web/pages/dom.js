// SPDX-License-Identifier: Apache-2.0
// Elements without markup in texts: nothing that comes from data is ever read as HTML.

/** Makes an element: h("a.class", {href: "#"}, "text", child, …); handlers as onclick and so on. */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") element.value = value;
    else if (key === "style") Object.assign(element.style, value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  add(element, children);
  return element;
}

/** Adds children: elements, texts, lists of them; nothing for null. */
export function add(element, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

/** Replaces what is inside. */
export function fill(element, ...children) {
  element.replaceChildren();
  return add(element, ...children);
}

let counter = 0;

/** A control with its label. */
export function field(label, control, hint) {
  const id = `f${++counter}`;
  control.id = id;
  const note = hint ? h("small", { id: `${id}n` }, hint) : null;
  if (note) control.setAttribute("aria-describedby", `${id}n`);
  return h("div.field", {}, h("label", { for: id }, label), control, note);
}

/** A list to choose from: [[value, text], …]; a group is {group, options}. */
export function select(options, chosen, onchange) {
  const option = ([value, text]) => h("option", { value, selected: value === chosen }, text);
  return h(
    "select",
    { onchange: (e) => onchange?.(e.target.value) },
    options.map((o) => (o.group ? h("optgroup", { label: o.group }, o.options.map(option)) : option(o))),
  );
}

/** Says something to those who do not see the page change. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}

/** A table that may be wide: head texts, rows of texts or elements; numbers align right. */
export function table(head, rows, caption) {
  return h(
    "div.scroll",
    { tabindex: 0, role: "region", "aria-label": caption },
    h(
      "table",
      {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, head.map((t) => h("th", { scope: "col" }, t)))),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h("tr", {}, row.map((cell) => h(typeof cell === "number" ? "td.number" : "td", {}, typeof cell === "number" ? number(cell) : cell))),
        ),
      ),
    ),
  );
}

/** A number for people: three digits that count. */
export function number(value, digits = 3) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e9) return `${number(value / 1e9, digits)} bn`;
  if (size >= 1e6) return `${number(value / 1e6, digits)} m`;
  return new Intl.NumberFormat("en", { maximumSignificantDigits: size >= 1000 ? 4 : digits }).format(value);
}
