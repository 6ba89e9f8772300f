// Where the files are: on a server, beside the element's script.
import { HASHES, fetchFrom } from "./fetched.js";

/** A file beside this one, as it was built with this one: its hash in the address passes by caches that hold another. */
const fileUrl = (name) => {
  const url = new URL(name, import.meta.url);
  url.search = HASHES[name];
  return url.href;
};

export const fetchFile = (name) => fetchFrom(fileUrl(name), name);

export const importCore = () => import(fileUrl("community-seat-core.js"));
