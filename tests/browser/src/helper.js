// Finds things in the page as a person names them. Runs anew with every question, and leaves nothing behind in the page.
const ROLES = {
  button: "button, summary, input[type=button], input[type=submit], input[type=reset], [role=button]",
  link: "a[href], [role=link]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  radio: "input[type=radio], [role=radio]",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  field:
    "input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=reset], [type=hidden]), textarea, select, " +
    "[role=textbox], [role=combobox], [role=spinbutton], [role=slider], [contenteditable=true]",
  group: "fieldset, [role=group], [role=radiogroup], details, section[aria-label], section[aria-labelledby], [role=region]",
  dialog: "dialog, [role=dialog], [role=alertdialog]",
  table: "table, [role=table]",
  list: "ul, ol, menu, [role=list]",
  image: "img, svg[role], [role=img]",
  status: "output, [role=status], [role=alert], [aria-live]",
};

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const isVisible = (element) => element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
const parentOf = (node) => node.assignedSlot ?? node.parentNode ?? node.host ?? null;

function contains(outer, inner) {
  for (let node = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}

// All that match below a node, shadow roots included.
function all(top, selector) {
  const found = [];
  const walk = (node) => {
    for (const element of node.querySelectorAll("*")) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(top);
  return found;
}

// What is read out: text without what is hidden from all or from assistive technology.
function spoken(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return "";
  if (node.nodeType === Node.ELEMENT_NODE) {
    if (node.getAttribute("aria-hidden") === "true" || getComputedStyle(node).display === "none") return "";
    if (node.matches("script, style, template")) return "";
    if (node.matches("img, [role=img]")) return node.getAttribute("alt") ?? node.getAttribute("aria-label") ?? "";
    if (node.matches("input, select, textarea")) return "";
  }
  const inline = node instanceof Element && getComputedStyle(node).display.startsWith("inline");
  const text = [...node.childNodes].map(spoken).join("");
  return inline ? text : ` ${text} `;
}

function nameOf(element) {
  const root = element.getRootNode();
  const ids = element.getAttribute("aria-labelledby");
  if (ids) return tidy(ids.split(/\s+/).map((id) => root.getElementById(id)).map((e) => (e ? spoken(e) : "")).join(" "));
  if (element.getAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
  if (element.labels?.length) return tidy([...element.labels].map(spoken).join(" "));
  if (element.matches("fieldset")) return tidy(spoken(element.querySelector(":scope > legend") ?? document.createElement("p")));
  if (element.matches("details")) return tidy(spoken(element.querySelector(":scope > summary") ?? document.createElement("p")));
  if (element.matches("table") && element.caption) return tidy(spoken(element.caption));
  if (element.matches("img, area")) return tidy(element.alt);
  if (element.matches("input[type=button], input[type=submit], input[type=reset]")) return tidy(element.value);
  if (element.matches("svg")) return tidy(element.querySelector("title")?.textContent);
  const text = element.matches("input, select, textarea") ? "" : tidy(spoken(element));
  return text || tidy(element.title) || tidy(element.getAttribute("placeholder"));
}

function describe(element) {
  if (!element || element === document.body || element === document.documentElement) return "body";
  const role = Object.keys(ROLES).find((role) => element.matches(ROLES[role]));
  const name = nameOf(element).slice(0, 80);
  return `${role ?? element.localName}${name ? ` "${name}"` : ""}`;
}

// One step of a way: all that it leads to from one element. A name fits whole, or else in part.
function step(top, { css, role, name, hidden }) {
  const selector = css ?? ROLES[role] ?? `[role=${role}]`;
  let found = all(top, selector);
  if (!hidden && css === undefined) found = found.filter(isVisible);
  if (name === undefined) return found;
  const whole = found.filter((element) => nameOf(element) === tidy(name));
  return whole.length ? whole : found.filter((element) => nameOf(element).includes(tidy(name)));
}

function find({ widget, steps }) {
  let found = [document];
  if (widget !== null) {
    const hosts = all(document, "community-seat");
    if (hosts.length <= widget) return { found: [], why: `the page has ${hosts.length} <community-seat>` };
    if (steps.length === 0) return { found: [hosts[widget]] };
    if (!hosts[widget].shadowRoot) return { found: [], why: "<community-seat> has no shadow root yet" };
    found = [hosts[widget].shadowRoot];
  }
  for (const one of steps) {
    if (one.nth !== undefined) {
      found = found.slice(one.nth, one.nth + 1);
      continue;
    }
    const next = [...new Set(found.flatMap((top) => step(top, one)))];
    if (next.length === 0 && one.role) {
      const there = found.flatMap((top) => step(top, { role: one.role })).map(describe);
      return { found: [], why: there.length ? `there are: ${there.slice(0, 12).join(", ")}` : `there is no ${one.role}` };
    }
    found = next;
  }
  return { found, why: found.length ? undefined : "there is none" };
}

function one(place) {
  const { found, why } = find(place);
  if (found.length === 1) return { element: found[0] };
  return { why: why ?? `there are ${found.length}: ${found.slice(0, 6).map(describe).join(", ")}` };
}

function deepest(x, y) {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

// How far this document's frame stands from the corner of the window.
function shift() {
  let [x, y] = [0, 0];
  for (let view = window; view.frameElement; view = view.parent) {
    const box = view.frameElement.getBoundingClientRect();
    x += box.left + view.frameElement.clientLeft;
    y += box.top + view.frameElement.clientTop;
  }
  return [Math.round(x), Math.round(y)];
}

// Until what the page is now has been painted, and whether it was: a page that is not shown is not painted.
async function painted() {
  for (let frame = 0; frame < 2 && !document.hidden; frame += 1) await new Promise(requestAnimationFrame);
  return !document.hidden;
}

// Where to click: on the thing itself, or on its label if that is what is seen.
function point(element, fromWindow) {
  if (element.disabled || element.getAttribute("aria-disabled") === "true") return { why: "it is disabled" };
  if (!isVisible(element)) return { why: "it is not visible" };
  let cover;
  const targets = [element, ...(element.labels ?? [])];
  for (const target of targets) {
    const inside = (r) => r.top >= 0 && r.left >= 0 && r.bottom <= innerHeight && r.right <= innerWidth;
    if (!inside(target.getBoundingClientRect())) {
      target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    }
    const box = target.getClientRects()[0];
    if (!box || box.width < 1 || box.height < 1) continue;
    const x = Math.floor(box.left + box.width / 2);
    const y = Math.floor(box.top + box.height / 2);
    const hit = deepest(x, y);
    if (hit && targets.some((thing) => contains(thing, hit))) {
      const [right, down] = fromWindow ? shift() : [0, 0];
      return { x: x + right, y: y + down };
    }
    cover = hit;
  }
  return { why: cover ? `${describe(cover)} covers it` : "it has no place on the screen" };
}

const READ = {
  text: (element) => tidy(element.shadowRoot ? [...element.shadowRoot.children].map((e) => e.innerText).join(" ") : element.innerText ?? element.textContent ?? element.body?.innerText),
  name: nameOf,
  value: (element) => element.value ?? null,
  checked: (element) => element.checked ?? element.getAttribute("aria-checked") === "true",
  // Not `:focus`: on a display without a window manager no window is ever the active one.
  focused: (element) => element.getRootNode().activeElement === element,
  disabled: (element) => Boolean(element.disabled) || element.getAttribute("aria-disabled") === "true",
  attr: (element, name) => element.getAttribute(name),
  point,
  focus: (element) => (element.focus(), true),
  choose: (element, option) => {
    const found = [...element.options].find((one) => tidy(one.text) === option);
    if (!found) return { why: `it offers: ${[...element.options].map((one) => tidy(one.text)).join(", ")}` };
    element.value = found.value;
    element.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  },
};

// The answer for one thing: `{ value }`, or `{ why }` there is none.
function ask(place, what, more) {
  const { element, why } = one(place);
  if (!element) return { why };
  const value = READ[what](element, more);
  return value && value.why ? value : { value };
}

function askAll(place, what, more) {
  return find(place).found.filter((e) => e === document || isVisible(e)).map((element) => READ[what](element, more));
}

function active() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return describe(element);
}
