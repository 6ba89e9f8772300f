// The contract of <community-seat> with its host page: every attribute, property, method and event stands here, once. The README's
// tables (`cargo xtask contract`), custom-elements.json and the files for editors (`cargo xtask dist`) are made from this file, and it is
// itself what TypeScript reads. Custom properties stand in style/tokens.css.

/** The attributes. A wrong value is taken as none, and the console says what was expected. */
export interface CommunitySeatAttributes {
  /**
   * The language, as a tag such as `it` or `de-AT`; the nearest one that is there is shown.
   * @default the nearest `lang` around the element, else the browser’s language, else English
   */
  lang?: string;
  /**
   * Offers visitors a choice of languages: the tags of those that they may choose, such as `en it`, or nothing for all of them. To
   * change the language loses nothing.
   * @default no choice
   */
  languages?: string;
  /**
   * The level of the widget’s title among the page’s headings.
   * @default `2`
   */
  "heading-level"?: "2" | "3" | "4" | "5" | 2 | 3 | 4 | 5;
  /**
   * The colour scheme. `auto` follows the page’s `color-scheme` where it sets one, else the system.
   * @default `auto`
   */
  theme?: "auto" | "light" | "dark";
  /**
   * Any text; tells several assessments of one site apart. Each key remembers answers of its own, and opens links of its own. Of
   * several elements with one key on a page, the first opens them.
   * @default one memory for the site
   */
  "storage-key"?: string;
  /**
   * Whether the visitor is offered a link with the answers in it (`#seat=1.…` after the page’s address). Such a link is opened in any
   * case.
   * @default `on`
   */
  share?: "on" | "off";
  /**
   * Where answers are remembered: in this browser, in this tab until it is closed, or nowhere. It counts from when the widget is ready.
   * @default `local`
   */
  storage?: "local" | "session" | "none";
  /**
   * The step to begin with, by name or number, and to go to whenever this changes. The result opens only where a goal is rated.
   * @default `goals`
   */
  "open-step"?: "goals" | "company" | "today" | "result" | "1" | "2" | "3" | 1 | 2 | 3;
}

/** The element. What the page does through it is not the visitor’s doing: no event is sent, and the focus stays where it is. */
export interface CommunitySeat extends HTMLElement {
  /**
   * The visitor’s answers, as a frozen copy; `null` until the widget is ready, or what the page has set. Setting them puts others in
   * their place; where they are the same, nothing changes, and a page may give back what `seat-answer` told. Wrong ones throw a `TypeError`
   * that names each place, and change nothing. Before the widget is ready they are kept and checked then: a wrong one is told by
   * `seat-error`; `null` takes them back, and is wrong later.
   */
  answers: SeatAnswers | null;
  /** The recommendation, frozen; `null` without a rated goal, and until it could be computed. */
  readonly result: SeatResult | null;
  /** Is fulfilled with the element once the widget is ready for the first time. Asking for it does not make it load. */
  readonly whenReady: Promise<CommunitySeat>;
  /** The attribute `theme`: what counts of it. */
  theme: "auto" | "light" | "dark";
  /** The attribute `heading-level`: what counts of it. */
  headingLevel: 2 | 3 | 4 | 5;
  /** The attribute `share`: what counts of it. */
  share: "on" | "off";
  /** The attribute `storage`: what counts of it. */
  storage: "local" | "session" | "none";
  /** The attribute `storage-key`; empty without it. */
  storageKey: string;
  /** The attribute `open-step`: what counts of it. */
  openStep: "goals" | "company" | "today" | "result";
  /** Back to the start, without answers. */
  reset(): void;
  /** Opens the result, where a goal is rated. Makes the widget load, also where it is not seen yet. */
  showResult(): void;
}

/**
 * The events. They bubble and leave the shadow root; their `detail` is plain and frozen. Those of answers and result are sent only when
 * the visitor has done something.
 */
export interface CommunitySeatEventMap {
  /** The widget is ready, for the first time. */
  "seat-ready": CustomEvent<null>;
  /** The visitor’s answers have changed. */
  "seat-answer": CustomEvent<SeatAnswers>;
  /** Something could not be loaded or run, or the page has set answers that are wrong. The visitor is told, where it concerns them. */
  "seat-error": CustomEvent<SeatError>;
  /** The visitor opened the result, or changed answers and kept that while it was open. */
  "seat-result": CustomEvent<SeatResult>;
  /**
   * The visitor is about to take something along. Cancelled (`preventDefault()`), nothing is copied, saved or printed.
   */
  "seat-export": CustomEvent<SeatExport>;
}

/** What stands between the tags. */
export interface CommunitySeatSlots {
  /** Is shown until the widget is ready, and stays where it cannot run. */
  "": HTMLElement;
}

/** The parts, for `::part()`. */
export interface CommunitySeatParts {
  /** The surface that everything stands on. */
  widget: HTMLElement;
  /** The title of a step and of the result. */
  title: HTMLElement;
  /** Every button, also one that looks like a link; not those of the step list and of the floor plan. */
  button: HTMLElement;
}

/** What the visitor is about to take along. */
export interface SeatExport {
  /** The link, the printed report, the report copied as text, or a file. */
  readonly format: "link" | "print" | "copy" | "markdown" | "csv" | "calendar" | "svg" | "png" | "json";
}

/** What went wrong. */
export interface SeatError {
  /**
   * A file could not be loaded; the browser is too old; the page’s policy forbids WebAssembly; the page’s answers are wrong; an error of ours
   * has ended every element on the page.
   */
  readonly code: "load" | "old" | "blocked" | "answers" | "ended";
  /** For developers, in English. */
  readonly message: string;
}

/** How important a goal is: 0 no goal, 1 nice to have, 2 important, 3 essential. */
export type SeatImportance = 0 | 1 | 2 | 3;

/** When the community manager hears of an activity. */
export type SeatLoop = "decides" | "asked" | "told_before" | "told_after" | "never";

/** How well the community manager is in the loop. */
export type SeatLight = "green" | "grey" | "amber" | "red";

/** How closely a department is involved. */
export type SeatLevel = "decides" | "plans" | "told" | "knows";

/**
 * A visitor's answers. What was not answered is left out. Departments, goals and the like are named by their ids. What the element
 * gives is frozen.
 */
export interface SeatAnswers {
  /** The departments that exist; all of them where this is left out. */
  readonly departments?: readonly string[];
  readonly goals?: { readonly [goal: string]: SeatImportance };
  readonly audience?: string;
  readonly activities?: { readonly [activity: string]: { readonly by: string; readonly loop?: SeatLoop } };
  readonly sponsor?: boolean;
  readonly size?: "1-50" | "51-500" | "501-5000" | "5001+";
  readonly communities?: "one" | "several";
  /** A department, `own` or `none`. */
  readonly seat?: string;
  readonly judged_on?: string;
  /** The company's own names of departments. */
  readonly names?: { readonly [department: string]: string };
}

/** One goal, moved by so many steps of importance. */
export interface SeatStep {
  readonly goal: string;
  readonly step: number;
}

/** The recommendation. Departments and goals are named by their ids. */
export interface SeatResult {
  /** Where the desk stands: a department, or `own`. */
  readonly home: string;
  /** The department where the desk stands failing an own one. */
  readonly department: string | null;
  readonly too_close: boolean;
  readonly close: readonly string[];
  readonly tie_break: "none" | "seat" | "runs" | "score" | "order";
  readonly needs_sponsor: boolean;
  readonly move: "stay" | "move" | null;
  readonly scores: readonly {
    readonly department: string;
    /** Numerator and denominator. */
    readonly score: readonly [number, number];
    readonly parts: { readonly [goal: string]: number };
    readonly bonus: number;
  }[];
  readonly involve: readonly {
    readonly department: string;
    readonly strength: number;
    readonly level: SeatLevel;
    readonly never_alone: boolean;
  }[];
  readonly alone: boolean;
  readonly light: SeatLight;
  readonly loop: { readonly [activity: string]: SeatLight };
  readonly starved: readonly { readonly goal: string; readonly guardian: string | null }[];
  readonly unserved: readonly string[];
  /** One answer that would move the desk. */
  readonly flips: readonly (SeatStep & { readonly home: string })[];
  /** Two answers that together would. */
  readonly flips_two: readonly { readonly steps: readonly SeatStep[]; readonly home: string }[];
  /**
   * The share of re-rolls in which this department leads the score, 0 to 1. The rules for a tie and for a desk of its own may still
   * decide otherwise.
   */
  readonly confidence: { readonly [department: string]: number };
}

declare global {
  interface HTMLElementTagNameMap {
    "community-seat": CommunitySeat;
  }
  // Elements, documents and windows take their events from here.
  interface GlobalEventHandlersEventMap extends CommunitySeatEventMap {}
}
