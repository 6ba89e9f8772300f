// Builds what is measured into a folder: `node build.js FOLDER NODE_MODULES`. The peers are minified by the bundler that minifies the
// widget; the widget is `dist/host`, as it is.
import { build } from "esbuild";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { page } from "./bare/page.js";
import { questionnaire } from "./shared/questionnaire.js";

const [out, packages] = process.argv.slice(2);
const here = (file) => new URL(file, import.meta.url);
const content = async (name) => JSON.parse(await readFile(here(`../../../src/content/${name}.json`), "utf8"));
const asked = questionnaire(await content("catalogue"), await content("en"));
const { goals, departments, bonus, now, none } = asked;
const model = { goals: goals.map(({ id, affinity }) => ({ id, affinity })), departments, bonus, now, none };

const bundle = (peer) =>
  build({
    entryPoints: [here(`${peer}/main.js`).pathname],
    outdir: join(out, peer),
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    legalComments: "none",
    // Without it, libraries keep what is only for developers.
    define: { QUESTIONNAIRE: JSON.stringify(asked), MODEL: JSON.stringify(model), "process.env.NODE_ENV": '"production"' },
    nodePaths: [packages],
  });

const document = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Community</title>` +
  `<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** The widget's two lines for a page's head, and its first step, as a page can bring it. */
const [head, early] = await Promise.all(["head", "early/en"].map((name) => readFile(here(`../../../dist/host/${name}.html`), "utf8")));

const OWN = '<link rel="stylesheet" href="main.css"><script type="module" src="main.js"></script>';
/** With a step of its own a page has no hurry for the module. */
const WIDGET = '<script type="module" src="community-seat.js"></script>';
/** As many forms as the script finds places for. */
const places = (count) => '<div class="form"></div>'.repeat(count);

const contenders = [
  ["seat", head, (count) => "<community-seat></community-seat>".repeat(count)],
  ["early", WIDGET, (count) => `<community-seat>${early}</community-seat>`.repeat(count)],
  ["survey", OWN, places],
  ["bare", OWN, (count) => page(asked, count)],
  ["preact", OWN, places],
];
for (const [name, head, body] of contenders) {
  await mkdir(join(out, name), { recursive: true });
  if (head === OWN) await bundle(name);
  else await cp(here("../../../dist/host"), join(out, name), { recursive: true });
  for (const count of [1, 10, 50]) await writeFile(join(out, name, `${count}.html`), document(head, body(count)));
}
// Warms the browser, so that what is measured is not how it starts.
await writeFile(join(out, "warm.html"), document("", '<h1>Community</h1><label><input type="radio"> Important</label>'));
