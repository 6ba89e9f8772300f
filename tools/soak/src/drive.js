// Does one thing in the page as a visitor would, waits until the widget has come to rest, and tells what is to be seen.
const [what, given, arrives] = arguments;
const host = document.querySelector("community-seat");
const root = host.shadowRoot;
const record = window[Symbol.for("browser-tests")];
// One for all calls: a channel that is not closed is never collected, nor what its listener knows.
const channel = (window.turns ??= new MessageChannel());
const turn = () => new Promise((done) => ((channel.port1.onmessage = done), channel.port2.postMessage(0)));
const frame = () => new Promise(requestAnimationFrame);
const until = async (is, why) => {
  for (let round = 0; round < 900; round += 1) {
    const found = is();
    if (found) return found;
    await (round < 5 ? turn() : frame());
  }
  throw new Error(`waited in vain: ${why}; it shows: ${root.querySelector(".seat")?.innerText.slice(0, 300)}`);
};
const find = (selector) => root.querySelector(selector) ?? (() => { throw new Error(`there is no ${selector}`) })();
const byId = (id) => root.getElementById(id) ?? (() => { throw new Error(`there is no #${id}`) })();
/** A visitor opens what a control lies in; a summary lies in what is around its own disclosure. */
const reveal = (control) => {
  let around = control.matches("summary") ? control.parentElement.parentElement : control;
  while ((around = around.closest("details:not([open])"))) around.open = true;
  control.focus();
};
let pressed;
const press = (control) => {
  if (control.disabled) throw new Error(`disabled: ${control.outerHTML.slice(0, 200)}`);
  reveal(control);
  pressed = control;
  control.click();
};
const tell = (control, value, kind) => {
  reveal(control);
  control.value = value;
  control.dispatchEvent(new Event(kind, { bubbles: true }));
};
const answer = {};
const before = root.activeElement;
const acts = {
  none: () => {},
  attribute: ([name, value]) => host.setAttribute(name, value),
  step: ([at]) => press(root.querySelectorAll(".step__button")[at]),
  click: ([id]) => press(byId(id)),
  clear: ([id]) => press(byId(id).closest(".choices").parentElement.querySelector(":scope > button.clear")),
  departments: ([at]) => press(root.querySelectorAll(".tools button")[at]),
  type: ([id, text]) => tell(byId(id), text, "input"),
  select: ([id, value]) => tell(byId(id), value, "change"),
  confirm: async ([id]) => {
    const dialog = byId(id);
    press(dialog.previousElementSibling);
    await until(() => dialog.open, "the dialog opens");
    press(dialog.querySelector("button"));
  },
  swap: () => press(find(".foot__aside button")),
  file: ([text]) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "answers.json"));
    const field = byId("load");
    reveal(field);
    field.files = data.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  },
  link: ([hash]) => (location.hash = hash),
  take: ([which]) => press(root.querySelectorAll(".incoming .way button, .incoming .pair button")[which]),
  resume: ([which]) => press(root.querySelectorAll(".resume button")[which]),
  "end-trial": ([which]) => press(root.querySelectorAll(".trial__tools button")[which]),
  tick: ([at]) => {
    const boxes = root.querySelectorAll(".day__input");
    const box = boxes[at % boxes.length];
    if (!box) return;
    press(box);
    answer.ticked = [box.id.replace("day-", ""), box.checked];
  },
  "copy-link": () => press(find(".share button")),
  "copy-text": () => press(root.querySelectorAll(".offers button")[1]),
  open: ([at]) => {
    const all = root.querySelectorAll("summary");
    press(all[at % all.length]);
  },
};
const language = host.getAttribute("lang");
window.copied = undefined;
if (arrives) root.activeElement?.blur();
await acts[what](given ?? []);
await turn();
await turn();
if (arrives) await until(() => root.activeElement?.matches(".title") && !root.querySelector(".waiting"), "the title has the focus");
if (what === "attribute") await until(() => find(".widget").lang === host.getAttribute("lang") || !host.hasAttribute("lang"), "the language");
if (what.startsWith("copy")) await until(() => window.copied, "the clipboard");
// What follows from the answers may still be under way.
const isRated = () => Object.values(host.answers.goals ?? {}).some((weight) => weight > 0);
await until(() => host.result || !isRated(), "the result");
// The widget stores a moment after a change, and at once when the page goes.
dispatchEvent(new Event("pagehide"));
if (location.hash) history.replaceState(null, "", location.pathname);
const active = root.activeElement;
const place = () => {
  if (active) return active.isConnected && active.checkVisibility() ? "" : `it is out of sight: ${active.outerHTML.slice(0, 200)}`;
  return !before && ["attribute", "none"].includes(what) ? "" : `it is nowhere, and was on ${before?.outerHTML.slice(0, 200)}, then ${pressed?.outerHTML.slice(0, 300)}`;
};
const events = record.events.splice(0);
return {
  ...answer,
  focus: place(),
  errors: record.errors.splice(0),
  stored: JSON.parse(localStorage.getItem("community-seat")),
  step: [...root.querySelectorAll(".step__button")].findIndex((one) => one.ariaCurrent === "step"),
  asks: Boolean(root.querySelector(".incoming")),
  result: host.result,
  answers: host.answers,
  told: events.findLast(({ type }) => type === "seat-result")?.detail ?? null,
  copied: window.copied ?? null,
};
