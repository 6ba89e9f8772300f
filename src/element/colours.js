// The colours that a host page may set, as style/tokens.css calls them.

const COLOURS = ["ink", "ink-soft", "paper", "ground", "accent", "on-accent", "tint-1", "tint-2", "on-tint-2"];

/** Whether the host page sets any of them. */
export const setsColours = (host) => {
  const looks = getComputedStyle(host);
  return COLOURS.some((name) => looks.getPropertyValue(`--seat-${name}`));
};
