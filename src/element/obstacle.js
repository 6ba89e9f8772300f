// What to say where the widget cannot run.

/** What the visitor reads, from the texts of the shell, and what a developer reads in the console. */
export const explain = (cause, shell) => {
  if (cause === "old") return { sentence: shell.not_shown, message: "this browser has no WebAssembly." };
  const { origin } = new URL(import.meta.url);
  const source = origin === location.origin ? "'self'" : origin;
  const rule = "'wasm-unsafe-eval'";
  return {
    sentence: shell.blocked.replace("{rule}", rule),
    message: `this page's policy keeps WebAssembly from running. It needs ${rule}:\nContent-Security-Policy: script-src ${source} ${rule}`,
  };
};
