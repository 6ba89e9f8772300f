// Fetching one file.

/** Set by the build: the hash of every file; of scripts, and of all texts together, only as much of it as tells one build from another. */
const HASHES = SEAT_HASHES;
export const hashOf = (name) => HASHES[name] ?? HASHES.texts;

/**
 * How long a file may take, in milliseconds. The largest of what is fetched at once come to 430 kB, which take 70 seconds at 50 kbit/s where
 * a server does not even compress; what has not come by then hangs. It is no limit of silence, since a browser that compares a file's hash
 * shows nothing of it before it is whole.
 */
const LIMIT = 90000;

/** Waits for an import for as long. No browser can be told to give one up: it goes on, and nobody waits for it. */
export const inTime = (loading) =>
  Promise.race([loading, new Promise((_, fail) => setTimeout(fail, LIMIT, new DOMException("it hangs")))]);

/**
 * Fetches a file. Code that is not exactly what was built is refused by the browser: a second module of another build would share
 * memory with a first that has another idea of it, and many a network answers with a login page.
 */
export const fetchFrom = async (url, name, attempt) => {
  const hash = hashOf(name);
  const response = await fetch(url, {
    integrity: hash[4] ? `sha256-${hash}` : "",
    // A cache that holds something else is passed by from the second attempt on.
    cache: attempt ? "reload" : "default",
    signal: AbortSignal.timeout(LIMIT),
  });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
};
