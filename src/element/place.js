// The visitor's place, while everything is built anew.

/** Runs a change that builds everything anew, and leaves what is open open, and the focus where it is. */
export const keepPlace = (mount, change) => {
  const all = (selector) => [...mount.querySelectorAll(selector)];
  const controls = "a, button, input, select, summary, textarea, [tabindex]";
  const open = all("details").map((one) => one.open);
  const focused = all(controls).indexOf(mount.getRootNode().activeElement);
  change();
  all("details").forEach((one, index) => (one.open = open[index] ?? one.open));
  all(controls)[focused]?.focus({ preventScroll: true });
};
