// Where the files are: where an application's own build puts them. It finds each by the address in `seat-addresses`, which is written
// out for it: `new URL("./name", import.meta.url)`.
import addresses from "seat-addresses";
import { fetchFrom, inTime } from "./fetched.js";

export const fetchFile = (name, attempt) => fetchFrom(addresses[name].href, name, attempt);

/** An application's build finds what is imported by its literal name. */
const SCRIPTS = {
  "community-seat-core.js": () => import("./community-seat-core.js"),
  "community-seat-seldom.js": () => import("./community-seat-seldom.js"),
};

export const importScript = (name) => inTime(SCRIPTS[name]());
