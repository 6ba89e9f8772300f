// Which language the widget speaks.

/** Set by the build: the tags of the languages, such as `["en", "it"]`. */
export const LANGUAGES = SEAT_LANGUAGES;

/** RFC 4647 lookup: de-AT, then de; then any regional form of it (pt, then pt-BR). */
export const lookUp = (tag) => {
  const wanted = tag.toLowerCase();
  for (let range = wanted; range; range = range.slice(0, Math.max(range.lastIndexOf("-"), 0))) {
    const found =
      LANGUAGES.find((language) => language.toLowerCase() === range) ??
      LANGUAGES.find((language) => language.toLowerCase().startsWith(`${range}-`));
    if (found) return found;
  }
  return undefined;
};

/** Says that there is no such language, and what will be instead. */
export const warn = (attribute, tag, instead) => {
  console.warn(`<community-seat> ${attribute}="${tag}": there is no such language here; expected one of ${LANGUAGES.join(", ")}. ${instead}`);
};

/** The element's own language, else the nearest around it (through shadow roots), else the browser's, else English. */
export const languageOf = (element) => {
  const own = element.getAttribute("lang");
  if (own) {
    const found = lookUp(own);
    if (!found) warn("lang", own, "English is shown.");
    return found ?? "en";
  }
  for (let node = element.parentNode; node; node = node.parentNode ?? node.host) {
    const found = lookUp(node.getAttribute?.("lang") ?? "");
    if (found) return found;
  }
  return navigator.languages?.map(lookUp).find(Boolean) ?? "en";
};
