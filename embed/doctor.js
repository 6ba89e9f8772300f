// doctor.html: asks for an address, examines it, and says what stands in the way.
import { examine } from "./doctor-checks.js";
import { ASK, FINDINGS, VERDICTS } from "./doctor-texts.js";

document.documentElement.classList.add("running");
const form = document.querySelector("form");
const field = document.querySelector("#address");
const verdict = document.querySelector("#verdict");
const list = document.querySelector("#findings");

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const element = (name, text, ...children) => {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
};

/** A finding in words, with the line to change for each server. */
const show = (finding, page) => {
  const url = new URL(finding.url ?? page);
  const folder = new URL("./", url);
  const values = { origin: url.origin, page: page.href, here: location.origin, folder: folder.href, path: folder.pathname, ...finding };
  const { title, text, fixes = {}, ask } = FINDINGS[finding.id];
  const item = element("li", "", element("h2", fill(title, values)), element("p", fill(text, values)));
  if (finding.also.length > 0) item.append(element("p", `So it is with ${finding.also.join(", ")}.`));
  item.className = finding.note ? "finding note" : "finding";
  for (const [server, line] of [...Object.entries(fixes), [ASK, ask]]) {
    item.append(element("details", "", element("summary", server), element("pre", "", element("code", fill(line, values)))));
  }
  list.append(item);
};

/** Whether the widget itself appears, where nothing else was found. */
const tryIt = async (script) => {
  try {
    await import(script.href);
    const seat = document.createElement("community-seat");
    seat.lang = "en";
    list.after(seat);
    for (let waited = 0; waited < 100; waited += 1) {
      if (seat.shadowRoot?.querySelector("h2")) return [];
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return [{ id: "not_shown", reason: "ten seconds have passed." }];
  } catch (error) {
    return [{ id: "not_shown", reason: String(error) }];
  }
};

/** One finding of each kind: what is wrong with a folder is wrong with each of its files. */
const grouped = (findings) => {
  const kinds = {};
  for (const finding of findings) (kinds[[finding.id, finding.type, finding.status]] ??= []).push(finding);
  return Object.values(kinds).map(([first, ...others]) => ({ ...first, also: others.map(({ url }) => url) }));
};

/** The address that somebody has entered, or nothing where it is none. */
const parse = (text) => {
  try {
    return text ? new URL(text, location.href) : undefined;
  } catch {
    return undefined;
  }
};

const run = async () => {
  list.replaceChildren();
  document.querySelector("community-seat")?.remove();
  const address = parse(field.value.trim());
  if (!/^(https?|file):$/.test(address?.protocol)) {
    verdict.textContent = VERDICTS.address;
    return;
  }
  verdict.textContent = VERDICTS.busy;
  const hindrances = (found) => found.filter(({ note }) => !note).length;
  let findings = grouped(await examine(address));
  if (hindrances(findings) === 0 && address.pathname.endsWith(".js")) findings = [...findings, ...grouped(await tryIt(address))];
  for (const finding of findings) show(finding, address);
  const count = hindrances(findings);
  const which = count > 1 ? "many" : count === 1 ? "one" : findings.length > 0 ? "notes" : "none";
  verdict.textContent = fill(VERDICTS[which], { count });
};

field.value = new URLSearchParams(location.search).get("address") ?? new URL("./community-seat.js", location.href).href;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
if (location.search) run();
