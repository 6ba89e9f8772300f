// Fetching one file.

/** Set by the build: the hash of every file; of texts and scripts only as much of it as tells one build from another. */
export const HASHES = SEAT_HASHES;

/**
 * Fetches a file. Code that is not exactly what was built is refused by the browser: a second module of another build would share
 * memory with a first that has another idea of it, and many a network answers with a login page.
 */
export const fetchFrom = async (url, name, attempt) => {
  const hash = HASHES[name];
  const response = await fetch(url, {
    integrity: hash[4] ? `sha256-${hash}` : "",
    // A cache that holds something else is passed by from the second attempt on.
    cache: attempt ? "reload" : "default",
  });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
};
