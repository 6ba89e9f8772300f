// Loading what the element needs, once for all elements.
import { fetchFile, importScript } from "seat-files";

/** How long to wait before a failed download is tried again, and again, in milliseconds. */
const PAUSES = [500, 2000];

/**
 * Calls `load` with the number of the attempt until it succeeds, or has failed once more than there are pauses. Who has waited for what
 * hangs is asked at once: an exception of the browser's own kind says that it was given up, and browsers differ in what they call it.
 */
const patiently = async (load, attempt = 0) => {
  try {
    return await load(attempt);
  } catch (error) {
    if (attempt === PAUSES.length || error instanceof DOMException) throw error;
    await new Promise((done) => setTimeout(done, PAUSES[attempt]));
    return patiently(load, attempt + 1);
  }
};

/** Calls `load` once for each key, and again only where that failed. */
const once = (load) => {
  const loads = {};
  return (key) =>
    (loads[key] ??= load(key).catch((error) => {
      delete loads[key];
      throw error;
    }));
};

/** A file's text. */
export const loadText = once((name) =>
  patiently(async (attempt) => {
    const text = await (await fetchFile(name, attempt)).text();
    // A login page in its place is no JSON.
    if (name.endsWith(".json")) JSON.parse(text);
    return text;
  }),
);

/** What runs the widget. */
export const loadCore = once(async () => {
  const [core, module] = await Promise.all([
    patiently(() => importScript("community-seat-core.js")),
    patiently((attempt) => fetchFile("community-seat-core.wasm", attempt)),
  ]);
  await core.start(module);
  return core;
});

/** What few pages need. */
export const loadSeldom = once(() => patiently(() => importScript("community-seat-seldom.js")));

/** The same; nothing where it cannot be had, for whom that is no reason to show nothing. */
export const trySeldom = () => loadSeldom().catch(() => {});

/** What follows from the answers. */
export const loadRest = once(async () => {
  const [core, module, style] = await Promise.all([
    loadCore(),
    patiently(async (attempt) => (await fetchFile("community-seat-rest.wasm", attempt)).arrayBuffer()),
    loadText("community-seat-rest.css"),
  ]);
  await core.complete(module, style);
});

/**
 * What keeps the widget from running here, after this error: `old` (a browser without WebAssembly), `blocked` (the page's policy: what was
 * built is never malformed), `ended` (an error within the module), or nothing.
 */
export const obstacleIn = (error) => {
  if (!globalThis.WebAssembly) return "old";
  if (error instanceof WebAssembly.RuntimeError) return "ended";
  return error instanceof WebAssembly.CompileError ? "blocked" : undefined;
};
