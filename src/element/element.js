// <community-seat>: the part of the element that must be JavaScript, since a Rust struct cannot extend HTMLElement.
// It gets its files, chooses the language, and hands over to the `Widget` in Rust.
import { fetchFile, importCore } from "seat-files";
import { languageOf, offeredBy } from "./language.js";
import { LanguageSwitch } from "./switch.js";

/** Set by the build: each language's sentence for "could not be loaded". */
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

const fetchText = once(async (name) => {
  const text = await (await fetchFile(name)).text();
  // A login page in its place is no JSON: then it is not kept, and fetched again.
  if (name.endsWith(".json")) JSON.parse(text);
  return text;
});

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

/** Runs a change that builds everything anew, and leaves what is open open, and the focus where it is. */
const keepPlace = (mount, change) => {
  const all = (selector) => [...mount.querySelectorAll(selector)];
  const controls = "a, button, input, select, summary, textarea, [tabindex]";
  const open = all("details").map((one) => one.open);
  const focused = all(controls).indexOf(mount.getRootNode().activeElement);
  change();
  all("details").forEach((one, index) => (one.open = open[index] ?? one.open));
  all(controls)[focused]?.focus({ preventScroll: true });
};

/** A server that only renders pages imports this too, and has no elements: then nothing is defined. */
const { HTMLElement = class {}, customElements } = globalThis;

class CommunitySeat extends HTMLElement {
  static observedAttributes = ["lang", "languages", "heading-level", "theme"];

  #mount;
  #widget;
  #turn = 0;
  /** The language that the visitor chose, until the host page says another. */
  #chosen;
  #switch;
  /** Whether what follows from the answers is here. */
  #isComplete = false;

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
      this.#isComplete = false;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "lang") this.#chosen = undefined;
    if (this.#widget) this.#show();
  }

  /** Shows the widget; whether it could, or nothing where something else was wanted meanwhile. */
  async #show(chosen = this.#chosen) {
    const turn = (this.#turn += 1);
    const language = chosen ?? languageOf(this);
    const offered = offeredBy(this, language);
    try {
      const [module, content, more] = await Promise.all([
        loadCore(),
        fetchText(`lang/${language}.json`),
        this.#isComplete ? fetchText(`lang/${language}-rest.json`) : "",
      ]);
      if (turn !== this.#turn || !this.isConnected) return undefined;
      this.#chosen = chosen;
      this.shadowRoot.adoptedStyleSheets = module.sheets;
      this.#followHostColours();
      if (!this.#widget) {
        this.#mount.replaceChildren();
        this.#widget = new module.Widget(this, this.#mount, () => this.#complete());
      }
      if (offered.length) {
        this.#switch ??= new LanguageSwitch((tag) => this.#choose(tag));
        this.#switch.show(language, JSON.parse(content), offered);
      }
      keepPlace(this.#mount, () => {
        this.#widget.show(language, content, more);
        if (offered.length) this.#mount.firstElementChild.prepend(this.#switch.element);
      });
      this.shadowRoot.querySelector("slot")?.remove();
      return true;
    } catch (error) {
      if (turn !== this.#turn) return undefined;
      console.error("<community-seat> could not be loaded:", error);
      // What is shown stays.
      if (this.#widget) this.#widget.stay();
      else this.#offerRetry(FAILED[language] ?? FAILED.en);
      return false;
    }
  }

  /** The visitor chose a language. */
  async #choose(tag) {
    const shown = await this.#show(tag);
    if (shown === undefined) return;
    if (!shown) this.#switch.refuse();
    this.#widget?.announce(shown ? "shell.language.changed" : "shell.language.failed");
  }

  /** Fetches what follows from the answers, while the visitor answers. The widget asks for it. */
  async #complete() {
    const turn = this.#turn;
    const language = this.#chosen ?? languageOf(this);
    let texts;
    try {
      [texts] = await Promise.all([fetchText(`lang/${language}-rest.json`), loadRest()]);
    } catch (error) {
      console.error("<community-seat> the result could not be loaded:", error);
    }
    if (turn !== this.#turn || language !== (this.#chosen ?? languageOf(this))) return;
    if (!texts) return this.#widget?.fail();
    this.#isComplete = true;
    this.#widget?.complete(texts);
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
