// What the element needs to run: the script that wasm-bindgen wrote, the second module's way in, and the style sheets.
import init, { Widget } from "seat-glue";
import styles from "seat-style";
import { join } from "./link.js";

export { Widget };

/** All elements share these. The second is empty until the rest is here. */
export const sheets = [new CSSStyleSheet(), new CSSStyleSheet()];
sheets[0].replaceSync(styles);

let first;

/** Starts the first module, from the response that brings it or from its bytes. */
export const start = async (source) => {
  first = await init({ module_or_path: source });
};

/** Adds what follows from the answers: the second module, from its bytes, and its style. */
export const complete = async (bytes, style) => {
  await join(first, bytes);
  sheets[1].replaceSync(style);
};
