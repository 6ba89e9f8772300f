// What the element needs to run: the script that wasm-bindgen wrote, the second module's way in, and the style sheets.
import { Widget, initSync } from "seat-glue";
import styles from "seat-style";
import { ended } from "./guard.js";
import { join } from "./link.js";

export { ended, Widget };

/** All elements share these. The second is empty until the rest is here. */
export const sheets = [new CSSStyleSheet(), new CSSStyleSheet()];
sheets[0].replaceSync(styles);

let first;

/** A server that calls the module something else cannot have it compiled while it comes. */
const compile = async (response) =>
  response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());

/** Starts the first module, from the response that brings it. */
export const start = async (response) => {
  first = initSync({ module: await compile(response) });
};

/** Adds what follows from the answers: the second module, from its bytes, and its style. */
export const complete = async (bytes, style) => {
  await join(first, bytes);
  sheets[1].replaceSync(style);
};
