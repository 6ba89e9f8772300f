// What to say where the widget cannot run.

/** What the visitor reads and can do about it, from the texts of the shell, and what a developer reads in the console. */
export const explain = (cause, shell) => {
  if (cause === "old") return { text: shell.not_shown, message: "this browser has no WebAssembly." };
  if (cause === "ended") {
    const { text, reload: retry } = shell.ended;
    return { text, retry, again: () => location.reload(), message: "an error has ended the module, for all elements of this page." };
  }
  const { origin } = new URL(import.meta.url);
  const source = origin === location.origin ? "'self'" : origin;
  const rule = "'wasm-unsafe-eval'";
  return {
    text: shell.blocked.replace("{rule}", rule),
    message: `this page's policy keeps WebAssembly from running. It needs ${rule}:\nContent-Security-Policy: script-src ${source} ${rule}`,
  };
};
