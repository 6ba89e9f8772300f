// Where the files are: where an application's own build puts them. It finds each by the address in `seat-addresses`, which is written
// out for it: `new URL("./name", import.meta.url)`.
import addresses from "seat-addresses";
import { fetchFrom } from "./fetched.js";

export const fetchFile = (name) => fetchFrom(addresses[name].href, name);

export const importCore = () => import("./community-seat-core.js");
