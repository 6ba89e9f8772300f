// Where the files are: in this very script, packed. Nothing is fetched, so that it works from a disk.
import * as core from "seat-core";
import * as seldom from "../seldom.js";
// All files in a row, compressed with gzip, in base64.
import packedText from "seat-packed";

/** Set by the build: where in the row each file begins and ends. */
const PLACES = SEAT_PLACES;

let unpacking;
const unpack = async () => {
  const packed = Uint8Array.from(atob(packedText), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
};

export const fetchFile = async (name) => {
  const [begin, end] = PLACES[name];
  const file = (await (unpacking ??= unpack())).slice(begin, end);
  return new Response(file, { headers: { "content-type": name.endsWith(".wasm") ? "application/wasm" : "text/plain" } });
};

const SCRIPTS = { "community-seat-core.js": core, "community-seat-seldom.js": seldom };

export const importScript = async (name) => SCRIPTS[name];
