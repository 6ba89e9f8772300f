// Fetching one file.

/** Set by the build: the hash of every file. */
export const HASHES = SEAT_HASHES;

/**
 * Fetches a file. What is not exactly the file that was built is refused by the browser: a second module of another build would
 * share memory with a first that has another idea of it, and many a network answers with a login page.
 */
export const fetchFrom = async (url, name) => {
  const response = await fetch(url, { integrity: HASHES[name] });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
};
