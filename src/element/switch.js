// The switch of languages, at the head of the widget. It is the same one when everything around it is built anew.
import { LANGUAGES, lookUp, warn } from "./language.js";

/** Set by the build: the languages' own names, such as `{"en": "English", "it": "Italiano"}`. */
const NAMES = SEAT_NAMES;

/** A selection of languages, each in its own words, so that who cannot read the one that is shown finds their own. */
class LanguageSwitch {
  element = make("div", "language");
  #label = make("label", "language__label");
  #select = make("select", "language__select");
  #error = make("span", "language__error");
  #shown;
  #failed;

  /** `choose` is called with the tag that the visitor chose. */
  constructor(choose) {
    this.#select.id = this.#label.htmlFor = "language";
    this.#error.id = "language-error";
    this.#select.setAttribute("aria-describedby", this.#error.id);
    this.#select.addEventListener("change", () => choose(this.#select.value));
    this.element.append(this.#label, this.#select, this.#error);
  }

  /** Speaks the language `shown`, whose texts these are, and offers languages by their tags. */
  show(shown, { meta, shell }, offered) {
    this.#shown = shown;
    this.#failed = shell.language.failed;
    this.element.lang = shown;
    this.element.dir = meta.direction;
    this.#label.textContent = shell.language.label;
    this.#select.replaceChildren(
      ...offered.map((tag) => Object.assign(new Option(NAMES[tag], tag, false, tag === shown), { lang: tag })),
    );
    this.#select.removeAttribute("aria-invalid");
    this.#error.textContent = "";
  }

  /** The language that was chosen could not be had. */
  refuse() {
    this.#select.value = this.#shown;
    this.#select.setAttribute("aria-invalid", "true");
    this.#error.textContent = this.#failed;
  }
}

const make = (name, className) => Object.assign(document.createElement(name), { className });

/**
 * The languages that a visitor may choose: those that the attribute names, or all where it names none, and the one that is shown.
 * None where there is no choice.
 */
const offeredBy = (element, shown) => {
  if (!element.hasAttribute("languages")) return [];
  const tags = element.getAttribute("languages").match(/[^\s,]+/g);
  const wanted = tags?.map((tag) => lookUp(tag) ?? warn("languages", tag, "It is left out."));
  const offered = LANGUAGES.filter((tag) => tag === shown || (wanted?.includes(tag) ?? true));
  return offered.length > 1 ? offered : [];
};

/**
 * Offers the visitor of `host` the languages that it names, at the head of what `mount` holds, in the language `shown`, whose texts these
 * are. `kept` is what this gave before, and `choose` is called with the tag that the visitor chose.
 */
export const offer = (host, mount, shown, texts, choose, kept = new LanguageSwitch(choose)) => {
  const offered = offeredBy(host, shown);
  if (offered.length) {
    kept.show(shown, texts, offered);
    mount.firstElementChild.prepend(kept.element);
  }
  return kept;
};
