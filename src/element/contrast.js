// Text that can be read, whatever colours the host page sets: where they fall under 4.5:1, the text takes others.
import { setsColours } from "./colours.js";

/** What WCAG 2 wants between text and what it stands on, at least. */
const ENOUGH = 4.5;

const BLACK = [0, 0, 0];
const WHITE = [1, 1, 1];

/** What corrects each element's colours; none where nothing must be. */
const sheets = new WeakMap();
/** The elements that have been looked at. */
const watched = new Set();

/** Mixes two colours of sRGB, as a screen will show it. */
const mix = (from, to, share) => from.map((one, index) => Math.round((one + (to[index] - one) * share) * 255) / 255);

const luminance = (colour) => {
  const [red, green, blue] = colour.map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Black or white: one of them can be read on any colour. */
const farthest = (surface) => (contrast(WHITE, surface) > contrast(BLACK, surface) ? WHITE : BLACK);

/** The nearest to `text` on the way to `end` that can be read on all surfaces; `end` can. */
const readable = (text, surfaces, end) => {
  const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const colours = shares.map((share) => mix(text, end, share));
  return colours.find((colour) => surfaces.every((surface) => contrast(colour, surface) >= ENOUGH)) ?? end;
};

/** A function that gives a colour of CSS as it is painted over another. */
const painterIn = (probe) => {
  const computed = (colour) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  return (colour, below) => {
    const plain = computed(colour);
    // What is not of sRGB is brought there: it comes back as `color(srgb 0.1 0.2 0.3 / 0.5)`, the other as `rgba(25, 50, 75, 0.5)`.
    const isPlain = plain.startsWith("rgb");
    const numbers = (isPlain ? plain : computed(`color(from ${plain} srgb r g b / alpha)`)).match(/-?[\d.]+(?:e-?\d+)?/g) ?? [];
    const [red, green, blue, alpha = 1] = numbers.map(Number);
    const within = (number) => Math.min(Math.max(number || 0, 0), 1);
    return mix(below, [red, green, blue].map((one) => within(isPlain ? one / 255 : one)), within(alpha));
  };
};

/** What must be other than the host page has it, by name. */
const corrections = (mount) => {
  const probe = mount.appendChild(document.createElement("i"));
  const painted = painterIn(probe);
  const paper = painted("var(--paper)", painted("Canvas", WHITE));
  const token = (name, below = paper) => painted(`var(--${name})`, below);
  const given = {};
  for (const name of ["ink", "ink-soft", "ground", "tint-1", "tint-2", "accent", "red"]) given[name] = token(name);
  given["on-accent"] = token("on-accent", given.accent);
  given["on-tint-2"] = token("on-tint-2", given["tint-2"]);
  probe.remove();

  const ink = readable(given.ink, [paper], farthest(paper));
  // A surface that differs so much from the paper that one text cannot be read on both becomes paper.
  const surface = (name) => (contrast(ink, given[name]) < ENOUGH ? paper : given[name]);
  const ground = surface("ground");
  const tint1 = surface("tint-1");
  const surfaces = [paper, ground, tint1];
  const accent = readable(given.accent, surfaces, ink);
  const right = {
    ink,
    ground,
    "tint-1": tint1,
    accent,
    "ink-soft": readable(given["ink-soft"], surfaces, ink),
    red: readable(given.red, surfaces, ink),
    "on-accent": readable(given["on-accent"], [accent], farthest(accent)),
    "on-tint-2": readable(given["on-tint-2"], [given["tint-2"]], farthest(given["tint-2"])),
  };
  return Object.entries(right).filter(([name, colour]) => colour.join() !== mix(given[name], given[name], 0).join());
};

/** Looks at the colours that the host page sets now, and corrects what cannot be read. Paper has the colours of the screen only. */
export const correct = (host, mount) => {
  const root = host.shadowRoot;
  // Without what was corrected before. Each correction has a style sheet of its own: one engine does not see that an old one has changed.
  const others = root.adoptedStyleSheets.filter((one) => one !== sheets.get(host));
  root.adoptedStyleSheets = others;
  if (!sheets.has(host)) watched.add(new WeakRef(host));
  sheets.set(host, undefined);
  if (!setsColours(host)) return;
  const lines = corrections(mount).map(([name, colour]) => `--${name}: rgb(${colour.map((one) => one * 255).join(" ")});`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen { .seat { ${lines.join(" ")} } }`);
  root.adoptedStyleSheets = [...others, sheet];
  sheets.set(host, sheet);
};

// What follows the system changes with it.
for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
  matchMedia(query).addEventListener("change", () => {
    for (const one of watched) {
      const host = one.deref();
      const mount = host?.shadowRoot.querySelector(".seat");
      if (mount) correct(host, mount);
      else watched.delete(one);
    }
  });
}
