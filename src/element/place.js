// The visitor's place, while everything is built anew.

/**
 * Runs a change that builds everything anew, and leaves what is open open, and the focus where it is. `before` is what `mount` takes the
 * place of, where that is something else.
 */
export const keepPlace = (mount, change, before = mount) => {
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  // Of buttons there may be others than before.
  const controls = before === mount ? "a, button, input, select, summary, textarea, [tabindex]" : "input, summary, [tabindex]";
  const open = all(before, "details").map((one) => one.open);
  const focused = all(before, controls).indexOf(before.getRootNode().activeElement);
  change();
  all(mount, "details").forEach((one, index) => (one.open = open[index] ?? one.open));
  all(mount, controls)[focused]?.focus({ preventScroll: true });
};
