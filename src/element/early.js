// Taking over from the first step as the page itself has brought it: what the visitor has ticked there, before any script had run, is
// answered like everything that is ticked later. Here and not in the module, which every visitor downloads; the form of a visit is the
// build's to say.
import { keepPlace } from "./place.js";

/** Set by the build: a visit that has just begun, as it is stored. */
const VISIT = SEAT_VISIT;

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** The importance of each goal that is ticked. Of others than these goals nobody knows: the page may be of another version. */
const tickedIn = (early, goals) => {
  const ticked = {};
  for (const { id } of early.querySelectorAll("input:checked")) {
    const [, goal, importance] = id.match(/^goal-(.+)-([0-3])$/) ?? [];
    if (Object.hasOwn(goals, goal)) ticked[goal] = Number(importance);
  }
  return ticked;
};

/** The visit that was stored before, with all that had been set aside then, in the form in which it can be set aside now. */
const asideOf = (stored) => {
  try {
    const { aside = [], ...earlier } = JSON.parse(stored);
    const isEmpty = isSame(earlier.answers, VISIT.answers) && isSame(earlier.drafts, VISIT.drafts);
    return isEmpty ? aside : [earlier, ...aside];
  } catch {
    return [];
  }
};

/**
 * A visit with these importances, as a text. It is stored at once. What was stored before is set aside, and the visitor can go back to it:
 * nobody who is answering is asked a question for it.
 */
const begun = (host, goals) => {
  const visit = { ...VISIT, answers: { goals } };
  const key = `community-seat${host.storageKey && `:${host.storageKey}`}`;
  try {
    const storage = { local: () => localStorage, session: () => sessionStorage }[host.storage]();
    visit.aside = asideOf(storage.getItem(key));
    storage.setItem(key, JSON.stringify(visit));
  } catch {
    // Nothing is to be remembered, or the browser does not let us: the widget says which.
  }
  return JSON.stringify(visit);
};

/** Answers of the host page's, as a text, with what the visitor has ticked. Wrong ones stay as they are: they will be told of. */
const withTicked = (given, ticked) => {
  const answers = JSON.parse(given);
  const goals = answers.goals ?? {};
  const isObject = (value) => value === Object(value);
  return isObject(answers) && isObject(goals) ? JSON.stringify({ ...answers, goals: { ...goals, ...ticked } }) : given;
};

/** What is scrolled around an element, and how far. */
const scrolledAround = (element) => {
  const found = [];
  for (let node = element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
    if (node.scrollTop || node.scrollLeft) found.push([node, node.scrollLeft, node.scrollTop]);
  }
  return found;
};

/**
 * Has `mount` take the place of everything in its shadow root, within one frame. `texts` are those of the language that is shown, and
 * `given` are answers that the host page has set. `show` is called with the visit that goes on, if anything is ticked, and these answers, and
 * shows it.
 */
export const takeOver = (mount, show, texts, given) => {
  const { host } = mount.getRootNode();
  const early = host.shadowRoot.querySelector(".early");
  const ticked = tickedIn(early, JSON.parse(texts).goals);
  const isBegun = !isSame(ticked, {});
  const visit = isBegun ? begun(host, ticked) : undefined;
  const answers = isBegun && given ? withTicked(given, ticked) : given;
  const scrolled = scrolledAround(host);
  const change = () => {
    // Down before up: two trees in one place would share the names of their radio groups.
    host.shadowRoot.replaceChildren(mount);
    show(visit, answers);
  };
  keepPlace(mount, change, early);
  // Some engines look at the page as soon as what has the focus goes: for a moment it was short, and so not scrolled.
  for (const [node, left, top] of scrolled) node.scrollTo({ left, top, behavior: "instant" });
  if (!isBegun) return;
  host.whenReady.then(() => {
    host.dispatchEvent(new CustomEvent("seat-answer", { detail: host.answers, bubbles: true, composed: true }));
  });
};
