// Where the files are: on a server, beside the element's script.
import { fetchFrom, hashOf, inTime } from "./fetched.js";

/** A file beside this one, as it was built with this one: its hash in the address passes by caches that hold another. */
const fileUrl = (name) => {
  const url = new URL(name, import.meta.url);
  url.search = hashOf(name);
  return url.href;
};

export const fetchFile = (name, attempt) => fetchFrom(fileUrl(name), name, attempt);

const imports = {};

/** A browser may remember of an address that it could not be imported: each attempt has another. */
export const importScript = (name) => {
  const again = (imports[name] = (imports[name] ?? -1) + 1);
  return inTime(import(fileUrl(name) + (again ? `&${again}` : "")));
};
