// The attributes, and the properties that reflect them as HTML's own do: a property says what counts, and sets the attribute.

/** What each attribute can be; the first counts without it, and in place of anything else. */
const VALUES = {
  theme: ["auto", "light", "dark"],
  share: ["on", "off"],
  storage: ["local", "session", "none"],
  "heading-level": ["2", "3", "4", "5"],
  "open-step": ["goals", "company", "today", "result"],
};

/** What an attribute says; a step can be named by its number, too. */
const said = (element, name) => {
  const given = element.getAttribute(name);
  return name === "open-step" ? (VALUES[name][Number(given) - 1] ?? given) : given;
};

/** What counts of an attribute. */
export const valueOf = (element, name) => {
  const value = said(element, name);
  return VALUES[name].includes(value) ? value : VALUES[name][0];
};

/** Says in the console which attribute has a value that it cannot have. */
export const checkAttributes = (element) => {
  for (const [name, values] of Object.entries(VALUES)) {
    if (!element.hasAttribute(name) || values.includes(said(element, name))) continue;
    console.warn(`<community-seat> ${name}="${element.getAttribute(name)}": expected one of ${values.join(", ")}. ${values[0]} is used.`);
  }
};

/** The properties that reflect attributes, with the names of the attributes. */
const REFLECTED = Object.fromEntries(
  [...Object.keys(VALUES), "storage-key"].map((attribute) => [
    attribute.replace(/-(.)/, (_, letter) => letter.toUpperCase()),
    attribute,
  ]),
);

export const properties = Object.keys(REFLECTED);

/** Gives a class of elements these properties. */
export const reflect = (Class) => {
  for (const [name, attribute] of Object.entries(REFLECTED)) {
    Object.defineProperty(Class.prototype, name, {
      get() {
        const value = VALUES[attribute] ? valueOf(this, attribute) : (this.getAttribute(attribute) ?? "");
        return attribute === "heading-level" ? Number(value) : value;
      },
      set(value) {
        this.setAttribute(attribute, value);
      },
      enumerable: true,
      configurable: true,
    });
  }
};
