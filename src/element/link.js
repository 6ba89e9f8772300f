// Where the two modules meet. The first imports the function below, by the name that the split gives it; the second imports the
// first one's memory, table and stack pointer.

let exports;

/**
 * Joins the second module, from its bytes, to the first with these exports. The bytes must be of the same build: they share memory.
 */
export const join = async (first, bytes) => {
  await WebAssembly.instantiate(bytes, { __wasm_split: first });
  exports = first;
};

/**
 * Tells the first module whether the second is here. Fetching it is the element's business, and done before this is asked.
 * `callback` is an index into the table of functions.
 */
export const __wasm_split_load_rest = (callback, data) => {
  exports?.__indirect_function_table.get(callback)(data, true);
};
