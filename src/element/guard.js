// Between the page and the module: notices when that comes to an end that nobody wanted.

let end;
let tell;

/** What has ended the module: a panic, or whatever else was thrown out of the middle of it. */
export const ended = new Promise((resolve) => (tell = resolve));

/**
 * What the module exports. Once something was thrown out of it, what it holds may be half changed, and nothing runs in it any more: what the
 * element asks for fails, and what the browser calls back does nothing.
 */
export const guard = (exports) => {
  const guarded = { ...exports };
  for (const [name, run] of Object.entries(exports)) {
    if (typeof run !== "function") continue;
    guarded[name] = (...args) => {
      if (end) {
        if (name.startsWith("_")) return [];
        throw new WebAssembly.RuntimeError(end);
      }
      try {
        return run(...args);
      } catch (error) {
        tell((end = error));
        throw error;
      }
    };
  }
  return guarded;
};
