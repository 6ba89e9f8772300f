// <community-seat>: the part of the element that must be JavaScript, since a Rust struct cannot extend HTMLElement.
// It waits until it is nearly seen, gets its files, and hands over to the `Widget` in Rust. Its contract with the host page stands in
// community-seat.d.ts.
import { checkAttributes, properties, reflect, valueOf } from "./attributes.js";
import { setsColours } from "./colours.js";
import { languageOf } from "./language.js";
import { loadCore, loadRest, loadSeldom, loadText, obstacleIn, trySeldom } from "./loading.js";

/** Set by the build: the version, and what each language says where nothing could be loaded, not even its texts. */
const VERSION = SEAT_VERSION;
const FAILED = SEAT_FAILED;

const NAME = "community-seat";

/** How far from the window an element may be for its files to be fetched. */
const NEAR = "800px";

/** A server that only renders pages imports this too, and has no elements: then nothing is defined. */
const { HTMLElement = class {}, customElements, IntersectionObserver } = globalThis;

class CommunitySeat extends HTMLElement {
  static observedAttributes = ["lang", "languages", "heading-level", "theme", "share", "open-step", "class", "style"];
  static version = VERSION;

  /** Watches elements that are not near yet. Without it they are all near. */
  static #sight =
    IntersectionObserver &&
    new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) target.#start();
      },
      { rootMargin: NEAR },
    );

  /** Elements that show a widget, and what tells them that its module has ended. */
  static #shown = new Set();
  static #ending;

  #mount;
  #widget;
  #turn = 0;
  /** While there is no widget: answers that the page has given, the visit as it was before the element was removed, the page to open. */
  #given;
  #kept;
  #step;
  #isReset;
  /** The language that the visitor chose, until the host page says another, and the one that is shown. */
  #chosen;
  #language;
  #switch;
  /** Whether what follows from the answers is here. */
  #isComplete = false;
  /** Until that has been told. */
  #tellReady;
  #whenReady = new Promise((resolve) => (this.#tellReady = resolve));

  constructor() {
    super();
    // What the page has set before the element was defined hides the property of the same name.
    for (const name of ["answers", ...properties]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      try {
        this[name] = value;
      } catch (error) {
        this.#report("answers", error);
      }
    }
  }

  get whenReady() {
    return this.#whenReady;
  }

  get answers() {
    return this.#widget?.answers ?? JSON.parse(this.#given ?? "null");
  }

  set answers(value) {
    // As text: nothing that the page has put into the object runs while the widget reads it.
    const text = JSON.stringify(value) ?? "null";
    const wrong = this.#widget ? this.#widget.answer(text) : void (this.#given = text === "null" ? undefined : text);
    if (wrong) throw new TypeError(wrong);
  }

  get result() {
    return this.#widget?.result ?? null;
  }

  reset() {
    this.#given = this.#kept = this.#step = undefined;
    this.#isReset = !this.#widget;
    this.#widget?.reset();
  }

  showResult() {
    if (this.#widget) this.#widget.open("result");
    else this.#step = "result";
    if (this.isConnected) this.#start();
  }

  connectedCallback() {
    if (!this.#mount) {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      this.#mount = document.createElement("div");
      this.#mount.className = "seat";
      // What stands in a shadow root that the page brings itself, shows until the widget is ready, like what stands between the tags.
      if (!root.firstChild) root.append(document.createElement("slot"));
      root.append(this.#mount);
    }
    if (this.#widget) return;
    // What was shown before is shown again at once.
    if (this.#kept || this.#step || !CommunitySeat.#sight) this.#start();
    else CommunitySeat.#sight.observe(this);
  }

  disconnectedCallback() {
    // A move disconnects and connects again at once; only what stays away is taken down.
    queueMicrotask(() => {
      if (this.isConnected) return;
      CommunitySeat.#sight?.unobserve(this);
      this.#turn += 1;
      const widget = this.#widget;
      if (!widget) return;
      this.#widget = undefined;
      CommunitySeat.#shown.delete(this);
      this.#kept = widget.keep();
      widget.disconnect();
      widget.free();
      this.#isComplete = false;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "lang") this.#chosen = undefined;
    // What is under way speaks the language that was said before.
    if (!this.#widget) return void (name === "lang" && this.#turn && this.#show());
    if (name === "open-step") this.#widget.open(valueOf(this, name));
    else if (name === "class" || name === "style") this.#colour();
    else this.#show();
  }

  #start() {
    CommunitySeat.#sight?.unobserve(this);
    if (!this.#widget) this.#show();
  }

  /** Shows the widget; whether it could, or nothing where something else was wanted meanwhile. */
  async #show() {
    const turn = (this.#turn += 1);
    const language = this.#chosen ?? languageOf(this);
    const offers = this.hasAttribute("languages");
    // The first step, as the page itself may bring it.
    const early = this.shadowRoot.querySelector(".early");
    try {
      const [core, texts, more, seldom] = await Promise.all([
        loadCore(),
        loadText(`lang/${language}.json`),
        this.#isComplete ? loadText(`lang/${language}-rest.json`) : "",
        // Without it nothing takes over.
        early ? loadSeldom() : this.#widget || offers || setsColours(this) ? trySeldom() : undefined,
      ]);
      if (turn !== this.#turn || !this.isConnected) return undefined;
      checkAttributes(this);
      this.shadowRoot.adoptedStyleSheets = core.sheets;
      // Where the host page sets `color-scheme`, it is inherited; where it does not, the system's is followed.
      this.#mount.classList.toggle("seat--system", getComputedStyle(this).colorScheme === "normal");
      seldom?.correct(this, this.#mount);
      const show = (...begun) => {
        this.#language = language;
        if (!this.#widget) {
          this.#mount.replaceChildren();
          this.#widget = this.#makeWidget(core, early, ...begun);
        }
        this.#widget.show(language, texts, more);
        if (!seldom || !offers) return;
        this.#switch = seldom.offer(this, this.#mount, language, JSON.parse(texts), (tag) => this.#choose(tag), this.#switch);
      };
      if (early) seldom.takeOver(this.#mount, show, texts, this.#given);
      else if (seldom) seldom.keepPlace(this.#mount, show);
      else show();
      this.shadowRoot.querySelector("slot")?.remove();
    } catch (error) {
      if (turn !== this.#turn) return undefined;
      const cause = obstacleIn(error);
      // A widget that ends while it is shown says so by itself.
      if (cause) return this.#widget ? undefined : this.#explain(language, cause);
      this.#report("load", error);
      // What is shown stays.
      if (this.#widget) this.#widget.stay();
      else this.#refuse(language);
      return false;
    }
    if (this.#tellReady) {
      this.#tellReady(this);
      this.#tellReady = undefined;
      this.#send("seat-ready", null);
    }
    return true;
  }

  /** The page may have changed its colours. */
  async #colour() {
    // A third style sheet corrects those that it had.
    if (!setsColours(this) && !this.shadowRoot.adoptedStyleSheets[2]) return;
    const seldom = await trySeldom();
    if (this.#widget) seldom?.correct(this, this.#mount);
  }

  /** The visitor chose a language. */
  async #choose(tag) {
    const before = this.#chosen;
    this.#chosen = tag;
    const shown = await this.#show();
    if (shown === undefined) return;
    if (!shown) {
      this.#chosen = before;
      this.#switch.refuse();
    }
    this.#widget?.announce(shown ? "shell.language.changed" : "shell.language.failed");
  }

  #makeWidget(core, early, kept = this.#kept || undefined, given = this.#given) {
    const widget = new core.Widget(this, this.#mount, () => this.#complete(), kept, !kept || !!early);
    const step = this.#step ?? (!kept && this.hasAttribute("open-step") && valueOf(this, "open-step"));
    if (this.#isReset) widget.reset();
    const wrong = given && widget.answer(given);
    if (wrong) this.#report("answers", wrong);
    if (step) widget.open(step);
    this.#given = this.#kept = this.#step = this.#isReset = undefined;
    CommunitySeat.#shown.add(this);
    // Once for all: a promise that stays open keeps whoever waits for it.
    CommunitySeat.#ending ??= core.ended.then(() => CommunitySeat.#shown.forEach((seat) => seat.#end()));
    return widget;
  }

  /** The module has come to an end that nobody wanted: nothing can be asked of the widget any more. */
  #end() {
    this.#turn += 1;
    this.#widget = undefined;
    this.#explain(this.#language, "ended");
  }

  /** Fetches what follows from the answers, while the visitor answers. The widget asks for it. */
  async #complete() {
    const turn = this.#turn;
    const language = this.#language;
    let texts;
    try {
      [texts] = await Promise.all([loadText(`lang/${language}-rest.json`), loadRest()]);
    } catch (error) {
      if (turn === this.#turn) this.#report("load", error);
    }
    if (turn !== this.#turn) return;
    if (!texts) return this.#widget?.fail();
    this.#isComplete = true;
    this.#widget?.complete(texts);
  }

  /** Says that the widget cannot be shown, below what stands between the tags, and how to go on from there. */
  #refuse(language, { text, retry, again = () => this.#show() } = FAILED[language]) {
    const message = document.createElement("p");
    message.lang = language;
    message.dir = "auto";
    message.setAttribute("role", "alert");
    message.textContent = `${text} `;
    if (retry) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = retry;
      button.onclick = () => {
        // The button goes; who pressed it must not lose their place.
        this.#mount.tabIndex = -1;
        this.#mount.focus();
        again();
      };
      message.append(button);
    }
    this.#mount.replaceChildren(message);
  }

  /** Says what keeps the widget from running here, or from running on. The texts can be fetched all the same. */
  async #explain(language, cause) {
    try {
      const [seldom, texts] = await Promise.all([loadSeldom(), loadText(`lang/${language}-rest.json`)]);
      const { message, ...said } = seldom.explain(cause, JSON.parse(texts).shell);
      this.#report(cause, message);
      this.#refuse(language, said);
    } catch (error) {
      this.#report("load", error);
      this.#refuse(language);
    }
    return false;
  }

  #report(code, error) {
    console.error(`<${NAME}>`, error);
    this.#send("seat-error", Object.freeze({ code, message: String(error?.message ?? error) }));
  }

  #send(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

reflect(CommunitySeat);

// A second script of ours on the page is harmless: the first one serves all elements.
const first = customElements?.get(NAME);
if (first) {
  console.info(`<${NAME}> is defined already, in version ${first.version}; version ${VERSION} does nothing.`);
} else {
  customElements?.define(NAME, CommunitySeat);
}
