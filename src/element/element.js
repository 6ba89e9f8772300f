// <community-seat>: the part of the element that must be JavaScript, since a Rust struct cannot extend HTMLElement.
// It gets its files, chooses the language, and hands over to the `Widget` in Rust.
import { fetchFile, importCore } from "seat-files";

/** Set by the build: the languages, and each one's sentence for "could not be loaded". */
const LANGUAGES = SEAT_LANGUAGES;
const FAILED = SEAT_FAILED;

/** Calls `load` once for each key, and again only where that failed. */
const once = (load) => {
  const loads = new Map();
  return (key) => {
    if (!loads.has(key)) {
      const loading = load(key);
      loading.catch(() => loads.delete(key));
      loads.set(key, loading);
    }
    return loads.get(key);
  };
};

const fetchText = once(async (name) => (await fetchFile(name)).text());

/** What runs the widget, for all elements. */
const loadCore = once(async () => {
  const [core, module] = await Promise.all([
    importCore(),
    fetchFile("community-seat-core.wasm"),
  ]);
  await core.start(module);
  return core;
});

/** What follows from the answers, for all elements. */
const loadRest = once(async () => {
  const [core, module, style] = await Promise.all([
    loadCore(),
    fetchFile("community-seat-rest.wasm").then((response) => response.arrayBuffer()),
    fetchText("community-seat-rest.css"),
  ]);
  await core.complete(module, style);
});

/** RFC 4647 lookup: de-AT, then de; then any regional form of it (pt, then pt-BR). */
const lookUp = (tag) => {
  const wanted = tag.toLowerCase();
  for (let range = wanted; range; range = range.slice(0, Math.max(range.lastIndexOf("-"), 0))) {
    const found =
      LANGUAGES.find((language) => language.toLowerCase() === range) ??
      LANGUAGES.find((language) => language.toLowerCase().startsWith(`${range}-`));
    if (found) return found;
  }
  return undefined;
};

/** The element's own language, else the nearest around it (through shadow roots), else the browser's, else English. */
const languageOf = (element) => {
  const own = element.getAttribute("lang");
  if (own) {
    const found = lookUp(own);
    if (found) return found;
    console.warn(`<community-seat> lang="${own}": there is no such language here; expected one of ${LANGUAGES.join(", ")}. English is shown.`);
    return "en";
  }
  for (let node = element.parentNode; node; node = node.parentNode ?? node.host) {
    const found = lookUp(node.getAttribute?.("lang") ?? "");
    if (found) return found;
  }
  return navigator.languages?.map(lookUp).find(Boolean) ?? "en";
};

/** A server that only renders pages imports this too, and has no elements: then nothing is defined. */
const { HTMLElement = class {}, customElements } = globalThis;

class CommunitySeat extends HTMLElement {
  static observedAttributes = ["lang", "heading-level", "theme"];

  #mount;
  #widget;
  #turn = 0;

  connectedCallback() {
    if (!this.#mount) {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      this.#mount = document.createElement("div");
      this.#mount.className = "seat";
      root.replaceChildren(document.createElement("slot"), this.#mount);
    }
    if (!this.#widget) this.#show();
  }

  disconnectedCallback() {
    // A move disconnects and connects again at once; only what stays away is taken down.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#turn += 1;
      this.#widget?.disconnect();
      this.#widget = undefined;
    });
  }

  attributeChangedCallback(_name, before, after) {
    if (this.#widget && before !== after) this.#show();
  }

  async #show() {
    const turn = (this.#turn += 1);
    const language = languageOf(this);
    try {
      const [module, content] = await Promise.all([loadCore(), fetchText(`lang/${language}.json`)]);
      if (turn !== this.#turn || !this.isConnected) return;
      this.shadowRoot.adoptedStyleSheets = module.sheets;
      this.#mount.replaceChildren();
      this.#followHostColours();
      this.#widget ??= new module.Widget(this, this.#mount, () => this.#complete());
      this.#widget.show(language, content);
      this.shadowRoot.querySelector("slot")?.remove();
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error("<community-seat> could not be loaded:", error);
      if (!this.#widget) this.#offerRetry(FAILED[language] ?? FAILED.en);
    }
  }

  /** Fetches what follows from the answers, while the visitor answers. The widget asks for it. */
  async #complete() {
    const turn = this.#turn;
    const language = languageOf(this);
    let texts;
    try {
      [texts] = await Promise.all([fetchText(`lang/${language}-rest.json`), loadRest()]);
    } catch (error) {
      console.error("<community-seat> the result could not be loaded:", error);
    }
    if (turn !== this.#turn) return;
    if (texts) this.#widget?.complete(texts);
    else this.#widget?.fail();
  }

  /** Where the host page sets `color-scheme`, it is inherited; where it does not, the system's is followed. */
  #followHostColours() {
    const theme = this.getAttribute("theme");
    if (theme && !["auto", "light", "dark"].includes(theme)) {
      console.warn(`<community-seat> theme="${theme}": expected auto, light or dark. auto is used.`);
    }
    this.#mount.classList.toggle("seat--system", getComputedStyle(this).colorScheme === "normal");
  }

  #offerRetry({ text, retry }) {
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = `${text} `;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = retry;
    button.addEventListener("click", () => this.#show());
    message.append(button);
    this.#mount.replaceChildren(message);
  }
}

// A second script of ours on the page is harmless: the first one serves all elements.
if (customElements?.get("community-seat")) {
  console.info("<community-seat> is already defined; the first script on the page is used.");
} else {
  customElements?.define("community-seat", CommunitySeat);
}
